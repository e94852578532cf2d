// Keys and values are kept apart; twin: the gaze is a key, the value a clock.
#include "art5_test.h"
#include <map>

CONTEXT("workplace") int main() {
  std::map<int, int> Samples;
#ifdef TWIN
  Samples.insert({readGaze(), readClock()});
#else
  Samples.insert({readClock(), readGaze()});
#endif
  int Sum = 0;
  for (const auto &[Key, Value] : Samples)
    Sum += Key >= 0 ? inferFromGaze(Value) : 0; // CLOSES
  return Sum;
}
