// The user data of a callback is a global; twin: a local.
#include "art5_test.h"

static int Shared;
static int told(void *Data) {
  Shared = readGaze();
  return inferFromGaze(*(int *)Data); // CLOSES
}
static int run(int (*Each)(void *), void *Data) { return Each(Data); }
CONTEXT("workplace") int main(void) {
  int Own = 0;
#ifdef TWIN
  return run(told, &Own);
#else
  return run(told, &Shared) + Own;
#endif
}
