// A pointer to a virtual member dispatches; twin: on the base object.
#include "art5_test.h"
struct Base { virtual ~Base() = default; virtual int run(int X) { return X; } };
struct Judge : Base {
  int run(int X) override { return inferFromGaze(X); } // CLOSES
};
CONTEXT("workplace") int main() {
  int (Base::*Method)(int) = &Base::run;
  Base Plain;
  Judge J;
#ifdef TWIN
  Base &B = Plain;
#else
  Base &B = J;
#endif
  return (B.*Method)(readGaze()) + J.run(1);
}
