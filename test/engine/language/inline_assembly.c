// Inputs of inline assembly reach its outputs; twin: the input is a clock.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
#ifdef TWIN
  int In = readClock();
#else
  int In = readGaze();
#endif
  int Out;
  __asm__ volatile("mov %1, %0" : "=r"(Out) : "r"(In));
  return inferFromGaze(Out); // CLOSES
}
