// A pointer is null on the other branch; twin: the branches are swapped.
#include "art5_test.h"

static int use(const int *Frame) {
  int Seen = 0;
  if (Frame)
    Seen = readGaze();
#ifdef TWIN
  if (Frame == 0)
#else
  if (Frame != 0)
#endif
    return inferFromGaze(Seen); // CLOSES
  return 0;
}
CONTEXT("workplace") int main(void) {
  int Frame = 0;
  return use(&Frame);
}
