// Builtins that take addresses; twin: the other variable is loaded into.
#include "art5_test.h"
static int Slot;
CONTEXT("workplace") int main(void) {
  int Seen = readGaze(), Out = 0, Other = 0;
  __atomic_store(&Slot, &Seen, __ATOMIC_SEQ_CST);
#ifdef TWIN
  __atomic_load(&Slot, &Other, __ATOMIC_SEQ_CST);
#else
  __atomic_load(&Slot, &Out, __ATOMIC_SEQ_CST);
#endif
  return inferFromGaze(Out) + Other; // CLOSES
}
