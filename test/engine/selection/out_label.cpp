// A function writes the label through a reference. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

static void classify(float Score, int &Label) {
  if (Score > 0.5f)
    Label = 1;
  else
    Label = 0;
}

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label;
  classify(score(1), Label);
  return engagement(Label); // CLOSES
}
