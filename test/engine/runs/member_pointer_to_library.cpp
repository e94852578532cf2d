// A member pointer and an object go to a library; twin: another member does.
#include "art5_test.h"
struct View {
  Image Frame{};
  void onImage() {
    (void)inferEmotion(Frame); // CLOSES
  }
  void onClose() { Frame = Image(); }
};
void libConnect(View *Object, void (View::*Member)());
CONTEXT("workplace") int main() {
  View Main;
  Main.Frame = grabFace();
#ifdef TWIN
  libConnect(&Main, &View::onClose);
#else
  libConnect(&Main, &View::onImage);
#endif
  return 0;
}
