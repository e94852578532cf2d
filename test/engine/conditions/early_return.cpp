// A function leaves early on the flag; twin: on its negation.
#include "art5_test.h"

static void take(bool Live, int &To) {
#ifdef TWIN
  if (Live)
#else
  if (!Live)
#endif
    return;
  if (Live)
    To = readGaze();
}
CONTEXT("workplace") int main() {
  int Seen = 0;
  take(chance() != 0, Seen);
  inferFromGaze(Seen); // CLOSES
}
