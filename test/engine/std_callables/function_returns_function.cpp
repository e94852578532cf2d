// A function picks a function that is called at once; twin: picks the other.
#include "art5_test.h"
static int judge(int X) { return inferFromGaze(X); } // CLOSES
static int keep(int X) { return X; }
static int (*pick(bool Loud))(int) { return Loud ? judge : keep; }
static int (*pickQuiet())(int) { return keep; }
CONTEXT("workplace") int main() {
  int G = readGaze();
#ifdef TWIN
  return pickQuiet()(G) + (pick(true) == keep);
#else
  return pick(chance())(G) + pickQuiet()(1);
#endif
}
