// A policy parameter decides what is done; twin: the quiet policy.
#include "art5_test.h"

struct MoodPolicy {
  static int apply(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
};
struct QuietPolicy {
  static int apply(const Image &Frame) { return Frame.id; }
};
template <typename Policy> struct Terminal {
  int show(const Image &Frame) { return Policy::apply(Frame); }
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Terminal<QuietPolicy> Screen;
#else
  Terminal<MoodPolicy> Screen;
#endif
  return Screen.show(grabFace());
}
