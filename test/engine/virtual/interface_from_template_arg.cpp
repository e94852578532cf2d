// A template over its base class; twin: the other base.
#include "art5_test.h"
struct Quiet { virtual ~Quiet() = default; virtual int run(int X) { return X; } };
struct Loud { virtual ~Loud() = default; virtual int run(int X) { return inferFromGaze(X); } }; // CLOSES
template <class Base> struct Counted : Base {
  int Calls = 0;
  int run(int X) override { ++Calls; return Base::run(X); }
};
CONTEXT("workplace") int main() {
  Counted<Quiet> Q;
  Counted<Loud> L;
#ifdef TWIN
  return Q.run(readGaze()) + L.run(2);
#else
  return L.run(readGaze()) + Q.run(2);
#endif
}
