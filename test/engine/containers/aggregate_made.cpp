// make_unique of an aggregate fills its members in order; twin: the other one.
#include "art5_test.h"
#include <memory>
struct Pair {
  int First, Second;
};
CONTEXT("workplace") int main() {
#ifdef TWIN
  auto Made = std::make_unique<Pair>(readClock(), readGaze());
#else
  auto Made = std::make_unique<Pair>(readGaze(), readClock());
#endif
  return inferFromGaze(Made->First) + Made->Second; // CLOSES
}
