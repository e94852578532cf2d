// A site takes a context after its pointee was written through it; twin:
// before.
#include "art5_test.h"

struct Context {
  int *Current;
};
PURPOSE("emotion_inference") int inferContext(const Context *C);
static int step(const Context *C) {
#ifdef TWIN
  int Result = inferContext(C);
  *C->Current = readGaze();
  return Result;
#else
  *C->Current = readGaze();
  return inferContext(C); // CLOSES
#endif
}
CONTEXT("workplace") int main() {
  int A = 0;
  Context C{&A};
  return step(&C);
}
