// The same over an array of scores. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  float All[5];
  for (int I = 0; I < 5; ++I)
    All[I] = score(I);
  int Label = 0;
  for (int I = 1; I < 5; ++I)
    if (All[I] > All[Label])
      Label = I;
  return engagement(Label); // CLOSES
}
