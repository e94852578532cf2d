// A subspan of an array; twin: of another.
#include "art5_test.h"
#include <span>
CONTEXT("workplace") int main() {
  int A[4] = {0, readGaze(), 0, 0}, B[4] = {1, 2, 3, 4};
#ifdef TWIN
  std::span<int> S(B);
#else
  std::span<int> S(A);
#endif
  auto T = S.subspan(1, 2);
  int Sum = A[0] + B[0];
  for (int X : T)
    Sum += inferFromGaze(X); // CLOSES
  return Sum;
}
