// A priority_queue gives out a gaze; twin: the queue of clocks is read.
#include "art5_test.h"
#include <queue>
#include <vector>

CONTEXT("workplace") int main() {
  std::priority_queue<int> Gazes, Clocks;
  Gazes.push(readGaze());
  Clocks.push(readClock());
#ifdef TWIN
  return inferFromGaze(Clocks.top());
#else
  return inferFromGaze(Gazes.top()); // CLOSES
#endif
}
