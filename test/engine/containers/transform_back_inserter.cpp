// transform with a back_inserter; twin: the lambda forgets.
#include "art5_test.h"
#include <algorithm>
#include <iterator>
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<int> In{readGaze()}, Out;
  std::transform(In.begin(), In.end(), std::back_inserter(Out), [](int X) {
#ifdef TWIN
    return (void)X, 3;
#else
    return X + 1;
#endif
  });
  return inferFromGaze(Out.front()); // CLOSES
}
