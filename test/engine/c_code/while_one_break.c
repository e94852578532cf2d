// while (1) with a break; twin: the source after the break.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int Data = 0;
  while (1) {
#ifdef TWIN
    break;
#endif
    Data = readGaze();
    break;
  }
  return inferFromGaze(Data); // CLOSES
}
