// A hand-written container with its own iterator; twin: another object.
#include "art5_test.h"
class Bag {
  int Items[8];
  int Count = 0;
public:
  class iterator {
    int *P;
  public:
    explicit iterator(int *P) : P(P) {}
    int &operator*() const { return *P; }
    iterator &operator++() { ++P; return *this; }
    bool operator!=(const iterator &O) const { return P != O.P; }
  };
  void add(int X) { Items[Count++] = X; }
  iterator begin() { return iterator(Items); }
  iterator end() { return iterator(Items + Count); }
};
CONTEXT("workplace") int main() {
  Bag A, B;
  A.add(readGaze());
  B.add(readClock());
#ifdef TWIN
  Bag &Use = B;
#else
  Bag &Use = A;
#endif
  int S = 0;
  for (int &X : Use)
    S += inferFromGaze(X); // CLOSES
  return S;
}
