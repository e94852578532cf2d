// A comparison and itself; twin: and its negation.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Level = chance(), Seen = 0;
  if (Level > 3)
    Seen = readGaze();
#ifdef TWIN
  if (Level <= 3)
#else
  if (Level >= 3)
#endif
    inferFromGaze(Seen); // CLOSES
}
