// A table of C functions is indexed at run time; twin: none of them judges.
#include "art5_test.h"

typedef int (*Action)(const Image *);

static int describe(const Image *Frame) { return Frame->id; }
static int measure(const Image *Frame) { return Frame->pixels[0]; }

#ifdef TWIN
static const Action Actions[2] = {describe, measure};
#else
static const Action Actions[2] = {describe, inferEmotionAt};
#endif

CONTEXT("workplace") int main(void) {
  Image Face = grabFace();
  return Actions[chance() & 1](&Face) + measure(&Face); // CLOSES
}
