// A C union reads the gaze under another name; twin: its clock was stored last.
#include "art5_test.h"

union Packet {
  int gaze;
  unsigned raw;
};

CONTEXT("workplace") int main(void) {
  union Packet Signal;
  Signal.gaze = readGaze();
#ifdef TWIN
  Signal.gaze = readClock();
#endif
  return inferFromGaze((int)Signal.raw); // CLOSES
}
