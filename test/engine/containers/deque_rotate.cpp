// A deque rotated by algorithm; twin: another deque.
#include "art5_test.h"
#include <algorithm>
#include <deque>
CONTEXT("workplace") int main() {
  std::deque<int> D{1, 2}, E{3, 4};
  D.push_front(readGaze());
#ifdef TWIN
  std::rotate(E.begin(), E.begin() + 1, E.end());
  return inferFromGaze(E.back()) + D[0];
#else
  std::rotate(D.begin(), D.begin() + 1, D.end());
  return inferFromGaze(D.back()) + E[0]; // CLOSES
#endif
}
