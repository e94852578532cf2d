// A designated initialiser of a table of functions; twin: other member called.
#include "art5_test.h"
struct Ops { int (*Open)(int); int (*Run)(int); };
static int open_(int X) { return X; }
static int run_(int X) {
  return inferFromGaze(X); // CLOSES
}
static const struct Ops Table = {.Run = run_, .Open = open_};
static int use(const struct Ops *O, int X) {
#ifdef TWIN
  return O->Open(X);
#else
  return O->Run(X);
#endif
}
CONTEXT("workplace") int main(void) { return use(&Table, readGaze()); }
