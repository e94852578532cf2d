// A covariant clone keeps the frame; twin: the clone is made empty.
#include "art5_test.h"

struct Shape {
  virtual ~Shape() = default;
  virtual Shape *clone() const = 0;
  virtual const Image &frame() const = 0;
};
struct Portrait : Shape {
  explicit Portrait(const Image &Frame) : Frame(Frame) {}
#ifdef TWIN
  Portrait *clone() const override { return new Portrait(blankImage()); }
#else
  Portrait *clone() const override { return new Portrait(*this); }
#endif
  const Image &frame() const override { return Frame; }
  Image Frame;
};

CONTEXT("workplace") int main() {
  Portrait Original(grabFace());
  const Shape &Any = Original;
  Shape *Copy = Any.clone();
  int Mood = inferEmotion(Copy->frame()); // CLOSES
  delete Copy;
  return Mood;
}
