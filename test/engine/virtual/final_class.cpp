// A call on a final class is that class's; twin: its method is harmless.
#include "art5_test.h"

struct Reviewer {
  virtual ~Reviewer() = default;
  virtual int review(const Image &Frame) { return Frame.id; }
};
struct MoodReviewer final : Reviewer {
  int review(const Image &Frame) override {
#ifdef TWIN
    return inferEmotion(blankImage()) + Frame.id;
#else
    return inferEmotion(Frame); // CLOSES
#endif
  }
};

static int ask(MoodReviewer &Exact, const Image &Frame) {
  return Exact.review(Frame);
}

CONTEXT("workplace") int main() {
  MoodReviewer Used;
  return ask(Used, grabFace());
}
