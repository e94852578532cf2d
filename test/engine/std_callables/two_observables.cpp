// Two cameras have their own observers; twin: the face is published by the
// other.
#include "art5_test.h"
#include <functional>
#include <vector>

class Camera {
public:
  void onFrame(std::function<void(const Image &)> Observer) {
    Observers.push_back(Observer);
  }
  void publish(const Image &Frame) {
    for (auto &Observer : Observers)
      Observer(Frame);
  }

private:
  std::vector<std::function<void(const Image &)>> Observers;
};

CONTEXT("workplace") int main() {
  Camera Door, Roof;
  int Sum = 0;
  Door.onFrame([](const Image &Frame) {
    inferEmotion(Frame); // CLOSES
  });
  Roof.onFrame([&Sum](const Image &Frame) { Sum += Frame.id; });
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Door.publish(Blank), Roof.publish(Face);
#else
  Door.publish(Face), Roof.publish(Blank);
#endif
  return Sum;
}
