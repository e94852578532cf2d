// Data handed over in a static global; twin: overwritten before the sink.
#include "art5_test.h"
static int Held;
static int sink(void) {
  int Data = Held;
  return inferFromGaze(Data); // CLOSES
}
CONTEXT("workplace") int main(void) {
  int Data = readGaze();
  Held = Data;
#ifdef TWIN
  Held = 0;
#endif
  return sink();
}
