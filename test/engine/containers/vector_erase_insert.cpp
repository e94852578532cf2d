// insert in the middle of a vector; twin: of another.
#include "art5_test.h"
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<int> A{1, 2}, B{3, 4};
  auto It = A.insert(A.begin() + 1, readGaze());
  (void)It;
#ifdef TWIN
  return inferFromGaze(B.at(1));
#else
  return inferFromGaze(A.at(1)) + B[0]; // CLOSES
#endif
}
