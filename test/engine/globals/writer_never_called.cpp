// The function that fills the global is called; twin: nobody calls it.
#include "art5_test.h"

static Image Latest;

void capture() { Latest = grabFace(); }

CONTEXT("workplace") int main() {
#ifndef TWIN
  capture();
#endif
  return inferEmotion(Latest); // CLOSES
}
