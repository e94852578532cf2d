// A local that is never written again decides; twin: it is 0.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
#ifdef TWIN
  int Flag = 0;
#else
  int Flag = 1;
#endif
  int Data = 0;
  if (Flag)
    Data = readGaze();
  return inferFromGaze(Data); // CLOSES
}
