// Two pointers into one list; twin: into two lists.
#include "art5_test.h"

struct Node {
  int Value = 0;
  Node *Next = nullptr;
};
static int use(Node *A, Node *B) {
  A->Next->Value = readGaze();
  return inferFromGaze(B->Value); // CLOSES
}
CONTEXT("workplace") int main() {
  Node Last, Other, First;
  First.Next = &Last;
#ifdef TWIN
  return use(&First, &Other);
#else
  return use(&First, &Last) + Other.Value;
#endif
}
