// A subject notifies its observers with the face; twin: with the blank image.
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
  Camera Door;
  Door.onFrame([](const Image &Frame) {
    inferEmotion(Frame); // CLOSES
  });
#ifdef TWIN
  Door.publish(blankImage());
#else
  Door.publish(grabFace());
#endif
}
