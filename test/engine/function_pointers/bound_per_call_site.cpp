// A helper that runs any callback joins only its own; twin: callbacks
// exchanged.
#include "art5_test.h"

static int describe(const Image &Frame) { return Frame.id; }
static int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

static int apply(int (*Use)(const Image &), const Image &Frame) {
  return Use(Frame);
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return apply(judge, Blank) + apply(describe, Face);
#else
  return apply(judge, Face) + apply(describe, Blank);
#endif
}
