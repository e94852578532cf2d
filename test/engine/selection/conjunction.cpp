// Two scores together give the label. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = 0;
  if (chance() && score(0) > 0.5f)
    Label = 1;
  return engagement(Label); // CLOSES
}
