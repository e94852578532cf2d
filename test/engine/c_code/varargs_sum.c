// A variadic function sums; twin: the source is not passed.
#include "art5_test.h"
#include <stdarg.h>
static int sum(int Count, ...) {
  va_list List;
  int Total = 0;
  va_start(List, Count);
  while (Count-- > 0)
    Total += va_arg(List, int);
  va_end(List);
  return Total;
}
CONTEXT("workplace") int main(void) {
  int Gaze = readGaze();
#ifdef TWIN
  return inferFromGaze(sum(2, 1, 2)) + Gaze;
#else
  return inferFromGaze(sum(2, 1, Gaze)); // CLOSES
#endif
}
