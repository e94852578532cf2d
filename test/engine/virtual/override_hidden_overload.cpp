// A hidden overload is not the override; twin: called with a double.
#include "art5_test.h"
struct Base {
  virtual ~Base() = default;
  virtual int run(int X) { return X; }
};
struct Derived : Base {
  using Base::run;
  virtual int run(double X) { return static_cast<int>(X); }
  int run(int X) override { return inferFromGaze(X); } // CLOSES
};
CONTEXT("workplace") int main() {
  Derived D;
#ifdef TWIN
  return D.run(1.0 * readGaze());
#else
  return D.run(readGaze());
#endif
}
