// The other anonymous class 'Impl', which only measures.
#include "Reviewer.h"
#include "art5_test.h"

namespace {
struct Impl : Reviewer {
  int review(const Image &Frame) override { return Frame.pixels[0]; }
};
} // namespace

Reviewer *makeSize() { return new Impl; }
