// A list keeps a cursor to its last node; twin: the cursor moved on.
#include "art5_test.h"

struct Node {
  int Value = 0;
  Node *Next = nullptr;
};
struct List {
  Node *First = nullptr, *Cursor = nullptr;
};
static int use(List *L) {
  L->Cursor->Value = readGaze();
  return inferFromGaze(L->First->Value); // CLOSES
}
CONTEXT("workplace") int main() {
  Node A, B;
  A.Next = &B;
  List L{&A, &A};
#ifdef TWIN
  L.Cursor = L.Cursor->Next;
#endif
  return use(&L);
}
