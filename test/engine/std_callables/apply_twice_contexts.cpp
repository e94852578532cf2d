// A higher-order function with two functions; twin: values exchanged.
#include "art5_test.h"
static int judge(int X) { return inferFromGaze(X); } // CLOSES
static int keep(int X) { return X; }
template <class F> static int apply(F Fn, int X) { return Fn(X); }
static int applyPlain(int (*Fn)(int), int X) { return apply(Fn, X); }
CONTEXT("workplace") int main() {
  int G = readGaze(), C = readClock();
#ifdef TWIN
  return applyPlain(judge, C) + applyPlain(keep, G);
#else
  return applyPlain(judge, G) + applyPlain(keep, C);
#endif
}
