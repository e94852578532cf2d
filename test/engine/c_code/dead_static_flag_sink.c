// A sink under a flag that the caller set; twin: never set.
#include "art5_test.h"
static int Flag = 0;
static int sink(int Data) {
  if (Flag)
    return inferFromGaze(Data); // CLOSES
  return 0;
}
CONTEXT("workplace") int main(void) {
  int Data = readGaze();
#ifndef TWIN
  Flag = 1;
#endif
  return sink(Data);
}
