// An unsigned comparison of a negative number fails; twin: it would have to
// hold for both.
#include "art5_test.h"

CONTEXT("workplace") int main(void) {
  int Level = -1, Seen = 0;
  if ((unsigned)Level > 5u)
    Seen = readGaze();
#ifdef TWIN
  Seen = 0;
#endif
  return inferFromGaze(Seen); // CLOSES
}
