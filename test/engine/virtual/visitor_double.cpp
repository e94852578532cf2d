// Double dispatch of a visitor; twin: the other node.
#include "art5_test.h"
struct Leaf;
struct Branch;
struct Visitor {
  virtual ~Visitor() = default;
  virtual int visit(Leaf &) = 0;
  virtual int visit(Branch &) = 0;
};
struct Node {
  virtual ~Node() = default;
  virtual int accept(Visitor &) = 0;
};
struct Leaf : Node {
  int Value = 0;
  int accept(Visitor &V) override { return V.visit(*this); }
};
struct Branch : Node {
  int Value = 0;
  int accept(Visitor &V) override { return V.visit(*this); }
};
struct Judge : Visitor {
  int visit(Leaf &L) override { return inferFromGaze(L.Value); } // CLOSES
  int visit(Branch &B) override { return B.Value; }
};
CONTEXT("workplace") int main() {
  Leaf L;
  Branch B;
#ifdef TWIN
  B.Value = readGaze();
#else
  L.Value = readGaze();
#endif
  Judge J;
  Node *All[] = {&L, &B};
  int Sum = 0;
  for (Node *N : All)
    Sum += N->accept(J);
  return Sum;
}
