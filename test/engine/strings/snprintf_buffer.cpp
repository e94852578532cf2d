// snprintf writes the gaze into a buffer; twin: it writes the clock.
#include "art5_test.h"
#include <cstdio>
#include <cstdlib>

CONTEXT("workplace") int main() {
  int Gaze = readGaze(), Clock = readClock();
  char Line[32];
#ifdef TWIN
  std::snprintf(Line, sizeof Line, "%d", Clock);
#else
  std::snprintf(Line, sizeof Line, "%d", Gaze);
#endif
  return inferFromGaze(std::atoi(Line)) + Gaze + Clock; // CLOSES
}
