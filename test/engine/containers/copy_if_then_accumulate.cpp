// copy_if, then accumulate with an operation; twin: starts elsewhere.
#include "art5_test.h"
#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<int> In{1, readGaze()}, Clean{4}, Out;
  std::copy_if(In.begin(), In.end(), std::back_inserter(Out), [](int X) { return X > 3; });
#ifdef TWIN
  int S = std::accumulate(Clean.begin(), Clean.end(), 0, [](int A, int B) { return A + B; });
#else
  int S = std::accumulate(Out.begin(), Out.end(), 0, [](int A, int B) { return A + B; });
#endif
  return inferFromGaze(S) + Clean[0]; // CLOSES
}
