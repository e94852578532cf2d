// accumulate sums the gazes; twin: the clocks.
#include "art5_test.h"
#include <numeric>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<int> Gazes{readGaze()}, Clocks{readClock()};
#ifdef TWIN
  int Sum = std::accumulate(Clocks.begin(), Clocks.end(), 0);
#else
  int Sum = std::accumulate(Gazes.begin(), Gazes.end(), 0);
#endif
  return inferFromGaze(Sum) + Gazes[0] + Clocks[0]; // CLOSES
}
