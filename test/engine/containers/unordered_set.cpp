// An unordered_set of gazes is read by its iterator; twin: the clocks' one.
#include "art5_test.h"
#include <unordered_set>

CONTEXT("workplace") int main() {
  std::unordered_set<int> Gazes, Clocks;
  Gazes.insert(readGaze());
  Clocks.insert(readClock());
#ifdef TWIN
  return inferFromGaze(*Clocks.begin());
#else
  return inferFromGaze(*Gazes.begin()); // CLOSES
#endif
}
