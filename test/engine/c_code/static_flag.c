// A never-written static decides; twin: it is 0.
#include "art5_test.h"
#ifdef TWIN
static int Flag = 0;
#else
static int Flag = 1;
#endif
CONTEXT("workplace") int main(void) {
  int Data = 0;
  if (Flag)
    Data = readGaze();
  return inferFromGaze(Data); // CLOSES
}
