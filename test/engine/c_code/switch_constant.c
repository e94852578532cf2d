// A switch over a constant; twin: the other case.
#include "art5_test.h"
#ifdef TWIN
#define PICK 5
#else
#define PICK 6
#endif
CONTEXT("workplace") int main(void) {
  int Data = 0;
  switch (PICK) {
  case 6:
    Data = readGaze();
    break;
  default:
    Data = 3;
    break;
  }
  return inferFromGaze(Data); // CLOSES
}
