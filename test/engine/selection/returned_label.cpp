// A function returns the label by branches. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

static int classify(float Score) {
  if (Score > 0.7f)
    return 2;
  if (Score > 0.3f)
    return 1;
  return 0;
}

CONTEXT("workplace") SUBJECT("worker") int main() {
  return engagement(classify(score(1))); // CLOSES
}
