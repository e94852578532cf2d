// A multimap's values are faces' gazes; twin: the keys are.
#include "art5_test.h"
#include <map>

CONTEXT("workplace") int main() {
  std::multimap<int, int> Samples;
#ifdef TWIN
  Samples.emplace(readGaze(), readClock());
#else
  Samples.emplace(readClock(), readGaze());
#endif
  int Sum = 0;
  auto Range = Samples.equal_range(Samples.begin()->first);
  for (auto At = Range.first; At != Range.second; ++At)
    Sum += inferFromGaze(At->second); // CLOSES
  return Sum;
}
