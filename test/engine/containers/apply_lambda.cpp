// std::apply spreads a tuple; twin: another position.
#include "art5_test.h"
#include <tuple>
CONTEXT("workplace") int main() {
  auto T = std::make_tuple(1, readGaze(), 'c');
  return std::apply([](int A, int B, char) {
#ifdef TWIN
    return inferFromGaze(A) + B;
#else
    return inferFromGaze(B) + A; // CLOSES
#endif
  }, T);
}
