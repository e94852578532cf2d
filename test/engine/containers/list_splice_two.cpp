// A list is spliced into another; twin: the other list is read.
#include "art5_test.h"
#include <list>
CONTEXT("workplace") int main() {
  std::list<int> A, B, C;
  A.push_back(readGaze());
  C.push_front(2);
  B.splice(B.begin(), A);
#ifdef TWIN
  return inferFromGaze(C.front()) + B.front();
#else
  return inferFromGaze(B.front()) + C.front(); // CLOSES
#endif
}
