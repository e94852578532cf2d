// Atomics of C11; twin: another value is stored afterwards.
#include "art5_test.h"
#include <stdatomic.h>
static _Atomic int Slot;
CONTEXT("workplace") int main(void) {
  atomic_store(&Slot, readGaze());
#ifdef TWIN
  atomic_store(&Slot, readClock());
#endif
  return inferFromGaze(atomic_load(&Slot)); // CLOSES
}
