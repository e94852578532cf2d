// An object points to itself; twin: to another.
#include "art5_test.h"

struct Node {
  int Value = 0;
  Node *Self = nullptr;
};
static int run(Node *N) {
  N->Self->Value = readGaze();
  return inferFromGaze(N->Value); // CLOSES
}
CONTEXT("workplace") int main() {
  Node A, B;
#ifdef TWIN
  A.Self = &B;
#else
  A.Self = &A;
#endif
  return run(&A) + B.Value;
}
