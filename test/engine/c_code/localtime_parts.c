// The parts of a time come from the time; twin: of the other time.
#define _POSIX_C_SOURCE 200809L
#include "art5_test.h"
#include <time.h>
CONTEXT("workplace") int main(void) {
  time_t Seen = readGaze(), Now = readClock();
  struct tm Parts;
#ifdef TWIN
  localtime_r(&Now, &Parts);
#else
  localtime_r(&Seen, &Parts);
#endif
  return inferFromGaze(Parts.tm_hour) + (Seen < Now); // CLOSES
}
