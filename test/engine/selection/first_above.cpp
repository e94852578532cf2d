// A loop ends at the first class above a threshold. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = -1;
  for (int I = 0; I < 5; ++I)
    if (score(I) > 0.5f) {
      Label = I;
      break;
    }
  return engagement(Label); // CLOSES
}
