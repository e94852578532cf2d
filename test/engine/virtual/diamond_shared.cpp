// A diamond: both branches see one base; twin: not virtual, two bases.
#include "art5_test.h"
#ifdef TWIN
#define SHARED
#else
#define SHARED virtual
#endif
struct Root { int Value = 0; };
struct Left : SHARED Root { void put(int V) { Value = V; } };
struct Right : SHARED Root { int get() const { return Value; } };
struct Bottom : Left, Right {};
CONTEXT("workplace") int main() {
  Bottom B;
  B.put(readGaze());
  return inferFromGaze(B.get()); // CLOSES
}
