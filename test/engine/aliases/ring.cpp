// A ring of two: the next of the next is the first; twin: a list that ends
// elsewhere.
#include "art5_test.h"

struct Node {
  int Value = 0;
  Node *Next = nullptr;
};
static int use(Node *N) {
  N->Next->Next->Value = readGaze();
  return inferFromGaze(N->Value); // CLOSES
}
CONTEXT("workplace") int main() {
  Node A, B, C;
  A.Next = &B;
#ifdef TWIN
  B.Next = &C;
#else
  B.Next = &A;
#endif
  return use(&A) + C.Value;
}
