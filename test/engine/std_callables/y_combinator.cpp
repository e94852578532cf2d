// deducing recursion through a self argument; twin: another value.
#include "art5_test.h"
CONTEXT("workplace") int main() {
  auto Go = [](auto &Self, int N, int V) -> int {
    return N == 0 ? inferFromGaze(V) : Self(Self, N - 1, V); // CLOSES
  };
  int G = readGaze();
#ifdef TWIN
  return Go(Go, 3, 1) + G;
#else
  return Go(Go, 3, G);
#endif
}
