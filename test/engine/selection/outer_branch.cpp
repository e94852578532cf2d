// Only the outer branch asks the face. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = 0;
  if (score(1) > 0.5f) {
    if (chance())
      Label = 2;
    else
      Label = 3;
  }
  return engagement(Label); // CLOSES
}
