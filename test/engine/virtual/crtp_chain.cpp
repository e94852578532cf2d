// A mixin over a mixin dispatches statically; twin: another leaf.
#include "art5_test.h"
template <class D> struct Shape {
  int run(int X) { return static_cast<D *>(this)->step(X); }
};
template <class D> struct Middle : Shape<D> {
  int step(int X) { return static_cast<D *>(this)->leaf(X); }
};
struct Judge : Middle<Judge> {
  int leaf(int X) { return inferFromGaze(X); } // CLOSES
};
struct Keep : Middle<Keep> {
  int leaf(int X) { return X; }
};
template <class T> int drive(Shape<T> &S, int X) { return S.run(X); }
CONTEXT("workplace") int main() {
  Judge J;
  Keep K;
#ifdef TWIN
  return drive(K, readGaze()) + drive(J, 1);
#else
  return drive(J, readGaze()) + drive(K, 1);
#endif
}
