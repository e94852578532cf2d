// Packed and unpacked by shifts; twin: masked number of another.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  unsigned Gaze = (unsigned)readGaze(), Clock = (unsigned)readClock();
#ifdef TWIN
  unsigned Word = (Clock << 16) | 3u;
#else
  unsigned Word = (Clock << 16) | (Gaze & 0xffffu);
#endif
  return inferFromGaze((int)(Word & 0xff)) + (int)Gaze; // CLOSES
}
