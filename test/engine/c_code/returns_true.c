// A static function returns a constant; twin: 0.
#include "art5_test.h"
static int decide(void) {
#ifdef TWIN
  return 0;
#else
  return 1;
#endif
}
CONTEXT("workplace") int main(void) {
  int Data = 0;
  if (decide())
    Data = readGaze();
  return inferFromGaze(Data); // CLOSES
}
