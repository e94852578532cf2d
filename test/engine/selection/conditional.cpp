// A conditional expression of two constants is the label. Twin: scores of a
// shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  return engagement(score(1) > 0.5f ? 1 : 0); // CLOSES
}
