// Arithmetic of whole vectors; twin: of clocks.
#include "art5_test.h"
typedef int Four __attribute__((ext_vector_type(4)));
CONTEXT("workplace") int main() {
  Four All = 0, More = 1;
#ifdef TWIN
  All.x = readClock();
#else
  All.x = readGaze();
#endif
  Four Sum = All * 2 + More;
  return inferFromGaze(Sum.x); // CLOSES
}
