// compare_exchange stores its new value; twin: a clock.
#include "art5_test.h"
static int Slot;
CONTEXT("workplace") int main() {
  int Expected = 0;
#ifdef TWIN
  int New = readClock();
#else
  int New = readGaze();
#endif
  (void)__atomic_compare_exchange_n(&Slot, &Expected, New, false,
                                    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  return inferFromGaze(Slot); // CLOSES
}
