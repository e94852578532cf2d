// A virtual call reaches the only implementation made; twin: another one is
// made.
#include "art5_test.h"

struct Reviewer {
  virtual ~Reviewer() = default;
  virtual int review(const Image &Frame) = 0;
};
struct MoodReviewer : Reviewer {
  int review(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};
struct SizeReviewer : Reviewer {
  int review(const Image &Frame) override { return Frame.pixels[0]; }
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  SizeReviewer Used;
#else
  MoodReviewer Used;
#endif
  Reviewer &Any = Used;
  return Any.review(grabFace());
}
