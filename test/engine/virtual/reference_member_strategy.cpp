// A strategy by reference member; twin: the other strategy.
#include "art5_test.h"
struct Strategy {
  virtual ~Strategy() = default;
  virtual int run(int) const = 0;
};
struct Judge final : Strategy {
  int run(int X) const override { return inferFromGaze(X); } // CLOSES
};
struct Add final : Strategy {
  int run(int X) const override { return X + 1; }
};
class Context {
  const Strategy &S;
public:
  explicit Context(const Strategy &S) : S(S) {}
  int go(int X) const { return S.run(X); }
};
CONTEXT("workplace") int main() {
  Judge J;
  Add A;
  Context CJ(J), CA(A);
#ifdef TWIN
  return CA.go(readGaze()) + CJ.go(2);
#else
  return CJ.go(readGaze()) + CA.go(2);
#endif
}
