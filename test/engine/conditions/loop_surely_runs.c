// A loop may not run at all, so that what was there stays; twin: it runs three
// times.
#include "art5_test.h"

CONTEXT("workplace") int main(void) {
  int Seen = readGaze();
#ifdef TWIN
  int Count = 3;
#else
  int Count = chance();
#endif
  for (int I = 0; I < Count; ++I)
    Seen = 0;
  return inferFromGaze(Seen); // CLOSES
}
