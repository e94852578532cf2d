// A view shows the model that it was made with; twin: another model.
#include "art5_test.h"

struct View {
  const Image *Model;
  void show() const {
    inferEmotion(*Model); // CLOSES
  }
};
static void update(Image &Model, const View &V) {
  Model = grabFace();
  V.show();
}
CONTEXT("workplace") int main() {
  Image A = blankImage(), B = blankImage();
#ifdef TWIN
  View V{&B};
#else
  View V{&A};
#endif
  update(A, V);
  return B.id;
}
