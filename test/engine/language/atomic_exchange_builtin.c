// Builtin exchange gives the old value; twin: the new one is looked at.
#include "art5_test.h"
static int Slot;
CONTEXT("workplace") int main(void) {
#ifdef TWIN
  Slot = readClock();
  int Old = __atomic_exchange_n(&Slot, readGaze(), __ATOMIC_SEQ_CST);
#else
  Slot = readGaze();
  int Old = __atomic_exchange_n(&Slot, readClock(), __ATOMIC_SEQ_CST);
#endif
  return inferFromGaze(Old); // CLOSES
}
