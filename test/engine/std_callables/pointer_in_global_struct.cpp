// A hook in a global struct, set by a function; twin: set to another.
#include "art5_test.h"
struct Hooks { int (*OnGaze)(int) = nullptr; };
static Hooks Global;
static int judge(int X) { return inferFromGaze(X); } // CLOSES
static int keep(int X) { return X; }
static void install(int (*F)(int)) { Global.OnGaze = F; }
CONTEXT("workplace") int main() {
#ifdef TWIN
  install(keep);
  if (readClock() > 99999)
    return judge(0);
#else
  install(judge);
  if (readClock() > 99999)
    return keep(0);
#endif
  return Global.OnGaze(readGaze());
}
