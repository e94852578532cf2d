// The nearest override up the chain is called; twin: a lower one replaces it.
#include "art5_test.h"

struct Base {
  virtual ~Base() = default;
  virtual int use(const Image &Frame) { return Frame.id; }
};
struct Middle : Base {
  int use(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};
struct Leaf : Middle {
#ifdef TWIN
  int use(const Image &Frame) override { return Frame.pixels[1]; }
#endif
};

CONTEXT("workplace") int main() {
  Leaf Used;
  Base &Any = Used;
  return Any.use(grabFace());
}
