// A constructor's virtual call takes its own version; twin: that one is harmless.
#include "art5_test.h"
struct Base {
  explicit Base(int X) { touch(X); }
  virtual ~Base() = default;
  virtual void touch(int X) {
#ifdef TWIN
    (void)X;
#else
    (void)inferFromGaze(X); // CLOSES
#endif
  }
};
struct Derived : Base {
  using Base::Base;
  void touch(int X) override { (void)inferFromGaze(X); }
};
CONTEXT("workplace") int main() {
  Derived D(readGaze());
  return 0;
}
