// Two base pointers are swapped; twin: not swapped.
#include "art5_test.h"
#include <utility>
struct Base { virtual ~Base() = default; virtual int run(int X) { return X; } };
struct Judge : Base {
  int run(int X) override { return inferFromGaze(X); } // CLOSES
};
CONTEXT("workplace") int main() {
  Base Plain;
  Judge J;
  Base *P = &Plain, *Q = &J;
#ifndef TWIN
  std::swap(P, Q);
#endif
  return P->run(readGaze()) + Q->run(1);
}
