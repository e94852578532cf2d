// A virtual function reads what its caller wrote through another pointer; twin:
// another object.
#include "art5_test.h"

struct Shape {
  virtual ~Shape() = default;
  virtual void look() const = 0;
};
struct Shown : Shape {
  const Image *From;
  explicit Shown(const Image *I) : From(I) {}
  void look() const override {
    inferEmotion(*From); // CLOSES
  }
};
static void update(Image *I, const Shape *S) {
  *I = grabFace();
  S->look();
}
CONTEXT("workplace") int main() {
  Image X = blankImage(), Y = blankImage();
#ifdef TWIN
  Shown S(&Y);
#else
  Shown S(&X);
#endif
  update(&X, &S);
  return Y.id;
}
