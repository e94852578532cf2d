// A table of numbers is indexed by a rounded score. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

static const int Codes[] = {11, 12, 13, 14};

CONTEXT("workplace") SUBJECT("worker") int main() {
  int At = static_cast<int>(score(1) * 3);
  return engagement(Codes[At]); // CLOSES
}
