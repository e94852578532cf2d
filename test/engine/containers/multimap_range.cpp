// equal_range of a multimap; twin: of another.
#include "art5_test.h"
#include <map>
CONTEXT("workplace") int main() {
  std::multimap<int, int> A, B;
  A.insert({1, readGaze()});
  B.insert(std::make_pair(1, 2));
#ifdef TWIN
  auto [First, Last] = B.equal_range(1);
#else
  auto [First, Last] = A.equal_range(1);
#endif
  int S = 0;
  for (; First != Last; ++First)
    S += inferFromGaze(First->second); // CLOSES
  return S;
}
