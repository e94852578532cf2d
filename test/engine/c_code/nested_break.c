// The source in a nested loop with break; twin: overwritten after the inner loop.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int Data = 0, I, J;
  for (I = 0; I < 3; I++) {
    for (J = 0; J < 4; J++) {
      if (J == 2) {
        Data = readGaze();
        break;
      }
    }
#ifdef TWIN
    Data = I;
#endif
  }
  return inferFromGaze(Data); // CLOSES
}
