// A CRTP base calls the derived class's step; twin: the other derived class is
// used.
#include "art5_test.h"

template <typename Derived> struct Stage {
  int run(const Image &Frame) {
    return static_cast<Derived *>(this)->step(Frame);
  }
};
struct MoodStage : Stage<MoodStage> {
  int step(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
};
struct SizeStage : Stage<SizeStage> {
  int step(const Image &Frame) { return Frame.pixels[0]; }
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  SizeStage Used;
#else
  MoodStage Used;
#endif
  return Used.run(grabFace());
}
