// invoke with a pointer to a data member; twin: the other object.
#include "art5_test.h"
#include <functional>
struct Box { int Value = 0; };
CONTEXT("workplace") int main() {
  Box A, B;
  A.Value = readGaze();
#ifdef TWIN
  return inferFromGaze(std::invoke(&Box::Value, B)) + A.Value;
#else
  return inferFromGaze(std::invoke(&Box::Value, A)) + B.Value; // CLOSES
#endif
}
