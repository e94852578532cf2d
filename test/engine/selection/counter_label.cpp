// How many scores are high is the label: a constant is assigned each time.
// Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = 0;
  for (int I = 0; I < 3; ++I)
    if (score(I) > 0.5f)
      Label = Label * 2 + 1;
  return engagement(Label); // CLOSES
}
