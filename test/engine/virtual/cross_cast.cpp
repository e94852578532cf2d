// dynamic_cast from one base to a sibling; twin: the class has no sibling.
#include "art5_test.h"
struct A { virtual ~A() = default; };
struct B { virtual ~B() = default; virtual int b(int X) = 0; };
struct Both : A, B {
  int b(int X) override { return inferFromGaze(X); } // CLOSES
};
struct Alone : A {};
static int use(A *P, int X) {
  if (auto *Q = dynamic_cast<B *>(P))
    return Q->b(X);
  return 0;
}
CONTEXT("workplace") int main() {
  Both Object;
  Alone Single;
#ifdef TWIN
  return use(&Single, readGaze()) + use(&Object, 3);
#else
  return use(&Object, readGaze()) + use(&Single, 3);
#endif
}
