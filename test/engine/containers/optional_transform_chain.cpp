// A pair inside an optional inside a vector keeps its halves; twin: first half.
#include "art5_test.h"
#include <optional>
#include <utility>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<std::optional<std::pair<int, int>>> Samples;
  Samples.push_back(std::make_pair(readClock(), readGaze()));
  if (!Samples.front())
    return 0;
#ifdef TWIN
  return inferFromGaze(Samples.front()->first);
#else
  return inferFromGaze(Samples.front()->second); // CLOSES
#endif
}
