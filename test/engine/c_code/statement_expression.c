// A statement expression gives its last value; twin: another value last.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int Data = __extension__({
    int T = readGaze();
#ifdef TWIN
    T = 4;
#endif
    T + 1;
  });
  return inferFromGaze(Data); // CLOSES
}
