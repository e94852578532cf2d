// Iterating an unordered_map; twin: over the keys.
#include "art5_test.h"
#include <unordered_map>
CONTEXT("workplace") int main() {
  std::unordered_map<int, int> M;
  M.emplace(readClock(), readGaze());
  int Sum = 0;
  for (auto &[Key, Value] : M) {
#ifdef TWIN
    Sum += inferFromGaze(Key) + (Value > 3 ? 1 : 0);
#else
    Sum += inferFromGaze(Value) + Key; // CLOSES
#endif
  }
  return Sum;
}
