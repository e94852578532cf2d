// Two branches on one flag; twin: on the flag and its negation.
#include "art5_test.h"

static void use(bool Live) {
  int Seen = 0;
  if (Live)
    Seen = readGaze();
#ifdef TWIN
  if (!Live)
#else
  if (Live)
#endif
    inferFromGaze(Seen); // CLOSES
}
CONTEXT("workplace") int main() {
  use(true);
  use(false);
}
