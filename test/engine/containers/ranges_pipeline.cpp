// filter | transform | take; twin: of another vector.
#include "art5_test.h"
#include <ranges>
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<int> A{readGaze()}, B{1};
#ifdef TWIN
  auto &V = B;
#else
  auto &V = A;
#endif
  int S = A[0] - B[0];
  for (int X : V | std::views::filter([](int X) { return X > 0; }) |
                   std::views::transform([](int X) { return X * 2; }) | std::views::take(3))
    S += inferFromGaze(X); // CLOSES
  return S;
}
