// Covariant return types keep the class; twin: base made.
#include "art5_test.h"
struct Base {
  virtual ~Base() = default;
  virtual Base *self() { return this; }
  virtual int run(int X) { return X; }
};
struct Derived : Base {
  Derived *self() override { return this; }
  int run(int X) override { return inferFromGaze(X); } // CLOSES
};
CONTEXT("workplace") int main() {
  Derived D;
  Base B;
#ifdef TWIN
  Base &R = B;
  return R.self()->run(readGaze()) + D.run(1);
#else
  Base &R = D;
  return R.self()->run(readGaze()) + B.run(1);
#endif
}
