// Elements of vector<bool> through proxies; twin: a clock's bit.
#include "art5_test.h"
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<bool> All(8);
#ifdef TWIN
  All[0] = readClock();
#else
  All[0] = readGaze();
#endif
  return inferFromGaze(All[0]); // CLOSES
}
