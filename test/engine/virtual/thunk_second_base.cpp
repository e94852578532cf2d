// Called through the second base; twin: through the first.
#include "art5_test.h"
struct A { virtual ~A() = default; virtual int a(int X) { return X; } };
struct B { virtual ~B() = default; virtual int b(int X) { return X; } };
struct C : A, B {
  int a(int X) override { return X + 1; }
  int b(int X) override { return inferFromGaze(X); } // CLOSES
};
static int viaA(A *P, int X) { return P->a(X); }
static int viaB(B *P, int X) { return P->b(X); }
CONTEXT("workplace") int main() {
  C Object;
#ifdef TWIN
  return viaA(&Object, readGaze()) + viaB(&Object, 0);
#else
  return viaB(&Object, readGaze()) + viaA(&Object, 0);
#endif
}
