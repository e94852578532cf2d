// A site takes a context whose member points to what was just written; twin: to
// something else.
#include "art5_test.h"

struct Context {
  const int *Current;
};
PURPOSE("emotion_inference") int inferContext(const Context *C);
static int step(const Context *C, int *I) {
  *I = readGaze();
  return inferContext(C); // CLOSES
}
CONTEXT("workplace") int main() {
  int A = 0, B = 0;
  Context C{&A};
#ifdef TWIN
  return step(&C, &B);
#else
  return step(&C, &A) + B;
#endif
}
