// A static const of C decides; twin: it is 0.
#include "art5_test.h"
#ifdef TWIN
static const int Flag = 0;
#else
static const int Flag = 1;
#endif
CONTEXT("workplace") int main(void) {
  int Data = 0;
  if (Flag)
    Data = readGaze();
  return inferFromGaze(Data); // CLOSES
}
