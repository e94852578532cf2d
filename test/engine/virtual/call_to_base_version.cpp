// An override calls its base's version, which judges; twin: it does not.
#include "art5_test.h"

struct Base {
  virtual ~Base() = default;
  virtual int use(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
};
struct Leaf : Base {
#ifdef TWIN
  int use(const Image &Frame) override { return Frame.id + 1; }
#else
  int use(const Image &Frame) override { return Base::use(Frame) + 1; }
#endif
};

CONTEXT("workplace") int main() {
  Leaf Used;
  Base &Any = Used;
  return Any.use(grabFace());
}
