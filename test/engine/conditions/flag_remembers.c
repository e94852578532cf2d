// A flag remembers that a face was taken; twin: that none was.
#include "art5_test.h"

CONTEXT("workplace") int main(void) {
  int Taken = 0, Seen = 0;
  if (chance()) {
    Seen = readGaze();
    Taken = 1;
  }
#ifdef TWIN
  if (!Taken)
#else
  if (Taken)
#endif
    return inferFromGaze(Seen); // CLOSES
  return 0;
}
