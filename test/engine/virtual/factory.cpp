// A factory's results decide the callee; twin: it makes harmless ones only.
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

static Reviewer *make(int Kind) {
  if (Kind == 1)
#ifdef TWIN
    return new SizeReviewer;
#else
    return new MoodReviewer;
#endif
  return new SizeReviewer;
}

CONTEXT("workplace") int main() {
  Reviewer *Used = make(chance());
  int Result = Used->review(grabFace());
  delete Used;
  return Result;
}
