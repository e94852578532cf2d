// memset fills with a value; twin: with a clock's.
#include "art5_test.h"
#include <string.h>
CONTEXT("workplace") int main(void) {
  unsigned char Bytes[8];
#ifdef TWIN
  memset(Bytes, readClock(), sizeof Bytes);
#else
  memset(Bytes, readGaze(), sizeof Bytes);
#endif
  return inferFromGaze(Bytes[0]); // CLOSES
}
