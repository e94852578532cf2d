// Reverse iteration; twin: another container.
#include "art5_test.h"
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<int> A{readGaze(), 2}, B{1};
  int S = 0;
#ifdef TWIN
  for (auto I = B.rbegin(); I != B.rend(); ++I)
#else
  for (auto I = A.rbegin(); I != A.rend(); ++I)
#endif
    S += inferFromGaze(*I); // CLOSES
  return S + A[0];
}
