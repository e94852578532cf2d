// The flag is another one in each round, so what was seen in an earlier round
// is used; twin: what was seen is forgotten.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Seen = 0;
  for (int I = 0; I < 3; ++I) {
    bool Live = chance() != 0;
#ifdef TWIN
    Seen = 0;
#endif
    if (Live)
      Seen = readGaze();
    if (!Live)
      inferFromGaze(Seen); // CLOSES
  }
}
