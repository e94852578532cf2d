// What happens by default, and a value that is no case; twin: that is one.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Mode = chance(), Seen = 0;
  switch (Mode) {
  case 1:
    break;
  default:
    Seen = readGaze();
  }
#ifdef TWIN
  if (Mode == 1)
#else
  if (Mode == 2)
#endif
    inferFromGaze(Seen); // CLOSES
}
