// A constructor calls its own class's version; twin: only the override judges.
#include "art5_test.h"

struct Base {
  explicit Base(const Image &Frame) { use(Frame); }
  virtual ~Base() = default;
  virtual int use(const Image &Frame) {
#ifdef TWIN
    return Frame.id;
#else
    return inferEmotion(Frame); // CLOSES
#endif
  }
};
struct Leaf : Base {
  explicit Leaf(const Image &Frame) : Base(Frame) {}
  int use(const Image &Frame) override { return inferEmotion(Frame) + 1; }
};

CONTEXT("workplace") int main() {
  Leaf Used(grabFace());
  return 0;
}
