// A loop that runs once, sets the data; twin: runs never (constant).
#include "art5_test.h"
#ifdef TWIN
#define TIMES 0
#else
#define TIMES 1
#endif
CONTEXT("workplace") int main(void) {
  int Data = 0;
  while (TIMES) {
    Data = readGaze();
    if (chance())
      break;
  }
  return inferFromGaze(Data); // CLOSES
}
