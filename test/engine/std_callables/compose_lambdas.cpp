// Composed lambdas; twin: composed with one that forgets.
#include "art5_test.h"
auto compose = [](auto F, auto G) {
  return [=](auto X) { return F(G(X)); };
};
CONTEXT("workplace") int main() {
  auto Judge = [](int X) { return inferFromGaze(X); }; // CLOSES
  auto Twice = [](int X) { return 2 * X; };
  auto Forget = [](int) { return 5; };
#ifdef TWIN
  (void)Twice;
  return compose(Judge, Forget)(readGaze());
#else
  (void)Forget;
  return compose(Judge, Twice)(readGaze());
#endif
}
