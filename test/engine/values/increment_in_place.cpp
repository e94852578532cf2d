// ++ keeps what a number carries; twin: a plain assignment ends it first.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Gaze = readGaze();
#ifdef TWIN
  Gaze = 0;
#endif
  ++Gaze;
  return inferFromGaze(Gaze--); // CLOSES
}
