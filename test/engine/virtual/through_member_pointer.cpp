// A virtual call through a member pointer dispatches; twin: another object.
#include "art5_test.h"
struct Step {
  virtual ~Step() = default;
  virtual int run(const Image &Frame) = 0;
};
struct Look : Step {
  int run(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};
struct Count : Step {
  int run(const Image &Frame) override { return Frame.id; }
};
static int apply(Step &At, int (Step::*Which)(const Image &)) {
  return (At.*Which)(grabFace());
}
CONTEXT("workplace") int main() {
  Look A;
  Count B;
#ifdef TWIN
  Step &At = B;
  (void)A;
#else
  Step &At = A;
  (void)B;
#endif
  return apply(At, &Step::run);
}
