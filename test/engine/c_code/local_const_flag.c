// A constant local decides; twin: it is 0.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
#ifdef TWIN
  const int Flag = 0;
#else
  const int Flag = 1;
#endif
  int Data = 0;
  if (Flag)
    Data = readGaze();
  return inferFromGaze(Data); // CLOSES
}
