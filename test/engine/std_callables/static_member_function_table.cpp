// A constexpr table of static member functions; twin: the other row.
#include "art5_test.h"
#include <array>
struct Ops {
  static int judge(int X) { return inferFromGaze(X); } // CLOSES
  static int keep(int X) { return X; }
};
using Fn = int (*)(int);
static constexpr std::array<Fn, 2> Table{&Ops::keep, &Ops::judge};
CONTEXT("workplace") int main() {
#ifdef TWIN
  return Table[0](readGaze());
#else
  return Table[1](readGaze());
#endif
}
