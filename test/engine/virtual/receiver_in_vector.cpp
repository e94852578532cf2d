// The receivers in a vector decide the callee; twin: a harmless one is stored.
#include "art5_test.h"
#include <memory>
#include <vector>

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
  std::vector<std::unique_ptr<Reviewer>> All;
  All.push_back(std::make_unique<SizeReviewer>());
#ifdef TWIN
  All.push_back(std::make_unique<SizeReviewer>());
#else
  All.push_back(std::make_unique<MoodReviewer>());
#endif
  int Sum = 0;
  for (auto &Next : All)
    Sum += Next->review(grabFace());
  return Sum;
}
