// One member of a union is read as another; twin: it was overwritten before.
#include "art5_test.h"

union Packet {
  int Gaze;
  unsigned Raw;
};

CONTEXT("workplace") int main() {
  Packet Signal;
  Signal.Gaze = readGaze();
#ifdef TWIN
  Signal.Gaze = readClock();
#endif
  return inferFromGaze(static_cast<int>(Signal.Raw)); // CLOSES
}
