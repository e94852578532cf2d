// Two receivers of one interface are apart; twin: the face goes to the other.
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

static int send(Reviewer &To, const Image &Frame) { return To.review(Frame); }

CONTEXT("workplace") int main() {
  MoodReviewer Mood;
  SizeReviewer Size;
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return send(Mood, Blank) + send(Size, Face);
#else
  return send(Mood, Face) + send(Size, Blank);
#endif
}
