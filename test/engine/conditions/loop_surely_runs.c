// A loop may not run at all, so that what was there stays; twin: it runs three
// times.
#include "art5_test.h"

CONTEXT("workplace") int main(void) {
  int Seen = readGaze();
#ifdef TWIN
  for (int I = 0; I < 3; ++I)
#else
  for (int I = chance(); I < 3; ++I)
#endif
    Seen = 0;
  return inferFromGaze(Seen); // CLOSES
}
