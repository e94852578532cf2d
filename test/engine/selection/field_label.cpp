// The label is a field of a result. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

struct Result {
  int Label = 0;
  int Frame = 0;
};

CONTEXT("workplace") SUBJECT("worker") int main() {
  Result Of;
  if (score(1) > 0.5f)
    Of.Label = 1;
  return engagement(Of.Label); // CLOSES
}
