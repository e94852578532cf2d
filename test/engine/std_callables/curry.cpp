// Nested lambdas curry; twin: the other argument is the gaze.
#include "art5_test.h"
CONTEXT("workplace") int main() {
  auto Curry = [](int A) {
    return [A](int B) {
      return [A, B](int C) { return inferFromGaze(A) + B + C; }; // CLOSES
    };
  };
#ifdef TWIN
  return Curry(1)(readGaze())(2);
#else
  return Curry(readGaze())(1)(2);
#endif
}
