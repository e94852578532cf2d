// max_element's iterator; twin: of another vector.
#include "art5_test.h"
#include <algorithm>
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<int> A{readGaze(), 2}, B{1};
#ifdef TWIN
  return inferFromGaze(*std::max_element(B.begin(), B.end())) + A[1];
#else
  return inferFromGaze(*std::max_element(A.begin(), A.end())) + B[0]; // CLOSES
#endif
}
