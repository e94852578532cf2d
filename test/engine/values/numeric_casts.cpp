// Conversions keep the source of a number; twin: the clock is converted.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Gaze = readGaze(), Clock = readClock();
#ifdef TWIN
  double Wide = static_cast<double>(Clock);
#else
  double Wide = static_cast<double>(Gaze);
#endif
  auto Narrow = static_cast<short>(Wide / 2);
  return inferFromGaze(int(Narrow)) + Gaze + Clock; // CLOSES
}
