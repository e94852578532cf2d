// The previous of the next is the node itself; twin: another.
#include "art5_test.h"

struct Node {
  int Value = 0;
  Node *Next = nullptr, *Back = nullptr;
};
static int use(Node *N) {
  N->Next->Back->Value = readGaze();
  return inferFromGaze(N->Value); // CLOSES
}
CONTEXT("workplace") int main() {
  Node A, B, C;
  A.Next = &B;
#ifdef TWIN
  B.Back = &C;
#else
  B.Back = &A;
#endif
  return use(&A) + C.Value;
}
