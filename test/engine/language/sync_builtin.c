// __sync builtins; twin: what was there before is looked at.
#include "art5_test.h"
static int Slot;
CONTEXT("workplace") int main(void) {
#ifdef TWIN
  return inferFromGaze(__sync_fetch_and_add(&Slot, readGaze()));
#else
  return inferFromGaze(__sync_add_and_fetch(&Slot, readGaze())); // CLOSES
#endif
}
