// goto over an overwrite; twin: no goto.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int Data = readGaze();
#ifndef TWIN
  goto sink;
#endif
  Data = 1;
  goto sink;
sink:
  return inferFromGaze(Data); // CLOSES
}
