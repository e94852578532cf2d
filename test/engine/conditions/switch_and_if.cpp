// A case and a comparison with its value; twin: with another.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Mode = chance(), Seen = 0;
  switch (Mode) {
  case 1:
    Seen = readGaze();
    break;
  default:
    break;
  }
#ifdef TWIN
  if (Mode == 2)
#else
  if (Mode == 1)
#endif
    inferFromGaze(Seen); // CLOSES
}
