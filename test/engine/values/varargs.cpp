// A variadic function returns one of its arguments; twin: only clocks are
// passed.
#include "art5_test.h"
#include <cstdarg>

static int sumAll(int Count, ...) {
  va_list Rest;
  va_start(Rest, Count);
  int Sum = 0;
  for (int Index = 0; Index < Count; ++Index)
    Sum += va_arg(Rest, int);
  va_end(Rest);
  return Sum;
}

CONTEXT("workplace") int main() {
  int Gaze = readGaze(), Clock = readClock();
#ifdef TWIN
  int Sum = sumAll(2, Clock, Clock);
#else
  int Sum = sumAll(2, Clock, Gaze);
#endif
  return inferFromGaze(Sum) + Gaze; // CLOSES
}
