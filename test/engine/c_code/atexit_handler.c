// A handler of atexit reads a static; twin: it is not registered.
#include "art5_test.h"
#include <stdlib.h>
static int Held;
static void last(void) {
  (void)inferFromGaze(Held); // CLOSES
}
CONTEXT("workplace") int main(void) {
  Held = readGaze();
#ifndef TWIN
  atexit(last);
#else
  (void)last;
#endif
  return 0;
}
