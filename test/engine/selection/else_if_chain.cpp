// A chain of else-ifs gives the label. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label;
  float Of = score(0);
  if (Of > 0.9f)
    Label = 3;
  else if (Of > 0.6f)
    Label = 2;
  else if (Of > 0.3f)
    Label = 1;
  else
    Label = 0;
  return engagement(Label); // CLOSES
}
