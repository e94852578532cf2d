// bind reorders its arguments; twin: in order.
#include "art5_test.h"
#include <functional>
static int two(int A, int B) { return inferFromGaze(A) + B; } // CLOSES
CONTEXT("workplace") int main() {
  using namespace std::placeholders;
#ifdef TWIN
  auto F = std::bind(two, _1, _2);
#else
  auto F = std::bind(two, _2, _1);
#endif
  return F(1, readGaze());
}
