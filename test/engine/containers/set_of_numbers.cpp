// A set of gazes is iterated; twin: the set of clocks is.
#include "art5_test.h"
#include <set>

CONTEXT("workplace") int main() {
  std::set<int> Gazes{readGaze()}, Clocks;
  Clocks.insert(readClock());
  int Sum = 0;
#ifdef TWIN
  for (int Number : Clocks)
#else
  for (int Number : Gazes)
#endif
    Sum += inferFromGaze(Number); // CLOSES
  return Sum;
}
