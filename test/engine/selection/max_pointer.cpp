// The highest of an array by pointers. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"
#include <algorithm>

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  float All[5];
  for (int I = 0; I < 5; ++I)
    All[I] = score(I);
  float *Best = std::max_element(All, All + 5);
  return engagement(static_cast<int>(Best - All)); // CLOSES
}
