// Elements of vectors; twin: another element.
#include "art5_test.h"
typedef int Four __attribute__((vector_size(16)));
CONTEXT("workplace") int main() {
  Four All = {0, 0, 0, 0};
  All[2] = readGaze();
#ifdef TWIN
  return inferFromGaze(All[1]);
#else
  return inferFromGaze(All[2]); // CLOSES
#endif
}
