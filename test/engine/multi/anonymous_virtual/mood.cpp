// Overrides of one name in two anonymous namespaces are apart; twin: the other
// made.
#include "Reviewer.h"
#include "art5_test.h"

namespace {
struct Impl : Reviewer {
  int review(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};
} // namespace

Reviewer *makeMood() { return new Impl; }
