// A table of functions holds the judge; twin: it holds harmless ones only.
#include "art5_test.h"

static int describe(const Image &Frame) { return Frame.id; }
int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

#ifdef TWIN
static int (*const Actions[])(const Image &) = {describe, describe};
#else
static int (*const Actions[])(const Image &) = {describe, judge};
#endif

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  return Actions[chance() & 1](Face);
}
