// The result of std::bind goes to a library; twin: another object is bound.
#include "art5_test.h"
#include <functional>
struct View {
  Image Frame{};
  void onImage() {
    (void)inferEmotion(Frame); // CLOSES
  }
};
void libLater(const std::function<void()> &Task);
CONTEXT("workplace") int main() {
  View Main, Other;
  Main.Frame = grabFace();
#ifdef TWIN
  libLater(std::bind(&View::onImage, &Other));
#else
  libLater(std::bind(&View::onImage, &Main));
#endif
  return Main.Frame.id + Other.Frame.id;
}
