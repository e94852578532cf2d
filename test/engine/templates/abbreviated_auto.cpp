// A function with auto parameters is instantiated twice; twin: clean both
// times.
#include "art5_test.h"

static int judge(const auto &Source) {
  return inferEmotion(Source()); // CLOSES
}

CONTEXT("workplace") int main() {
  auto Blank = [] { return blankImage(); };
#ifdef TWIN
  auto Other = [] { return blankImage(); };
#else
  auto Other = [] { return grabFace(); };
#endif
  return judge(Blank) + judge(Other);
}
