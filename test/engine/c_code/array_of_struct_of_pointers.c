// An array of structs of pointers; twin: the other pointer.
#include "art5_test.h"
struct Slot { int *Left; int *Right; };
CONTEXT("workplace") int main(void) {
  int Gaze = readGaze(), Clock = readClock();
  struct Slot Slots[3];
  for (int I = 0; I < 3; I++) {
    Slots[I].Left = &Gaze;
    Slots[I].Right = &Clock;
  }
#ifdef TWIN
  return inferFromGaze(*Slots[chance() % 3].Right);
#else
  return inferFromGaze(*Slots[chance() % 3].Left); // CLOSES
#endif
}
