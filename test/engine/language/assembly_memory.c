// Assembly that clobbers memory writes through its inputs; twin: it does not.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int In = readGaze(), Out = 0;
#ifdef TWIN
  __asm__ volatile("" : : "r"(&Out), "r"(In));
#else
  __asm__ volatile("mov %1, (%0)" : : "r"(&Out), "r"(In) : "memory");
#endif
  return inferFromGaze(Out); // CLOSES
}
