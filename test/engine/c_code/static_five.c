// A never-written static number is compared; twin: with another.
#include "art5_test.h"
static int Five = 5;
#ifdef TWIN
#define WANTED 6
#else
#define WANTED 5
#endif
CONTEXT("workplace") int main(void) {
  int Data;
  if (Five == WANTED) {
    Data = readGaze();
  } else {
    Data = 7;
  }
  return inferFromGaze(Data); // CLOSES
}
