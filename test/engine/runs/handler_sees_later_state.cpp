// What is registered early runs on what is stored later; twin: a blank is.
#include "art5_test.h"
struct LibWidget {
  LibWidget();
  virtual ~LibWidget();
  virtual void paint();
  void show();
};
int libExec();
struct Window : LibWidget {
  Image Frame{};
  void paint() override {
    (void)inferEmotion(Frame); // CLOSES
  }
};
CONTEXT("workplace") int main() {
  Window Main;
  Main.show();
#ifdef TWIN
  Main.Frame = blankImage();
#else
  Main.Frame = grabFace();
#endif
  return libExec();
}
