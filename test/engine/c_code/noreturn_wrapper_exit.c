// A wrapper around exit on the tainted branch; twin: without return.
#include "art5_test.h"
#include <stdlib.h>
static void fail(void) {
#ifdef TWIN
  exit(1);
#endif
}
CONTEXT("workplace") int main(void) {
  int Data = 0;
  if (chance()) {
    Data = readGaze();
    fail();
  }
  return inferFromGaze(Data); // CLOSES
}
