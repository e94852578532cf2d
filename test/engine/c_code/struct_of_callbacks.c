// A C vtable struct dispatches to the judge; twin: its slot holds another one.
#include "art5_test.h"

struct Driver {
  int (*use)(const Image *Frame);
  void *state;
};

static int describe(const Image *Frame) { return Frame->id; }

static int drive(const struct Driver *Used, const Image *Frame) {
  return Used->use(Frame); // CLOSES
}

CONTEXT("workplace") int main(void) {
  Image Face = grabFace();
#ifdef TWIN
  struct Driver Used = {describe, 0};
#else
  struct Driver Used = {inferEmotionAt, 0};
#endif
  return drive(&Used, &Face) + describe(&Face);
}
