// A callee sets a function pointer through a pointer; twin: sets the other.
#include "art5_test.h"
using Fn = int (*)(int);
static int judge(int X) { return inferFromGaze(X); } // CLOSES
static int keep(int X) { return X; }
static void get(Fn *Out, int Which) {
  if (Which)
    *Out = judge;
}
static void getQuiet(Fn *Out) { *Out = keep; }
CONTEXT("workplace") int main() {
  Fn F = keep;
#ifdef TWIN
  get(&F, chance());
  getQuiet(&F);
#else
  getQuiet(&F);
  get(&F, chance());
#endif
  return F(readGaze());
}
