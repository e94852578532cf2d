// std::tie unpacks a result; twin: into the other variable.
#include "art5_test.h"
#include <tuple>
static std::tuple<int, int> both() { return {readGaze(), readClock()}; }
CONTEXT("workplace") int main() {
  int A = 0, B = 0;
  std::tie(A, B) = both();
#ifdef TWIN
  return inferFromGaze(B);
#else
  return inferFromGaze(A); // CLOSES
#endif
}
