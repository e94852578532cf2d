// A vector of codes is indexed by the highest class. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"
#include <vector>

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  std::vector<int> Codes{11, 12, 13};
  int At = 0;
  if (score(1) > score(0))
    At = 1;
  return engagement(Codes[At]); // CLOSES
}
