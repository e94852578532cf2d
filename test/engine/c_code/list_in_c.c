// A linked list of nodes on the heap; twin: another list.
#include "art5_test.h"
#include <stdlib.h>
struct Node { int Value; struct Node *Next; };
static struct Node *push(struct Node *Head, int V) {
  struct Node *N = malloc(sizeof *N);
  N->Value = V;
  N->Next = Head;
  return N;
}
CONTEXT("workplace") int main(void) {
  struct Node *A = 0, *B = 0;
  A = push(push(push(A, 1), readGaze()), 2);
  B = push(push(B, 5), 6);
#ifdef TWIN
  struct Node *L = B;
#else
  struct Node *L = A;
#endif
  int Sum = 0;
  for (; L; L = L->Next)
    Sum += inferFromGaze(L->Value); // CLOSES
  return Sum + A->Value + B->Value;
}
