// std::distance tells the position of the highest score. Twin: scores of a
// shelf.
#include "art5_test.h"
#include "labels.h"
#include <algorithm>
#include <vector>

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  std::vector<float> All;
  for (int I = 0; I < 5; ++I)
    All.push_back(score(I));
  auto Best = std::max_element(All.begin(), All.end());
  return engagement( // CLOSES
      static_cast<int>(std::distance(All.begin(), Best)));
}
