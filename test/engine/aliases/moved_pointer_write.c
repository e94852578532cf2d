// A pointer moves on after it wrote; twin: what it wrote was blank.
#include "art5_test.h"

static int fill(int *To, int Count) {
  int *P = To;
#ifdef TWIN
  *P++ = readClock();
#else
  *P++ = readGaze();
#endif
  while (--Count)
    *P++ = 0;
  return inferFromGaze(To[0]); // CLOSES
}
CONTEXT("workplace") int main(void) {
  int Buffer[4];
  return fill(Buffer, 4);
}
