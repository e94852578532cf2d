// A member points to another member by its initialiser; twin: to a third.
#include "art5_test.h"

struct Camera {
  Image Frame = blankImage(), Spare = blankImage();
#ifdef TWIN
  Image *Current = &Spare;
#else
  Image *Current = &Frame;
#endif
  void take() { Frame = grabFace(); }
  void use() {
    inferEmotion(*Current); // CLOSES
  }
};
CONTEXT("workplace") int main() {
  Camera C;
  C.take();
  C.use();
}
