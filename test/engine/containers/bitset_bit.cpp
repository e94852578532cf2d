// Bits of a bitset through proxies; twin: a clock's bit.
#include "art5_test.h"
#include <bitset>
CONTEXT("workplace") int main() {
  std::bitset<8> All;
#ifdef TWIN
  All[3] = readClock();
#else
  All[3] = readGaze();
#endif
  return inferFromGaze(All.test(3)); // CLOSES
}
