// A switch over a rounded score sets the label. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = 0;
  switch (static_cast<int>(score(1) * 4)) {
  case 0:
    Label = 7;
    break;
  case 1:
    Label = 8;
    break;
  default:
    Label = 9;
  }
  return engagement(Label); // CLOSES
}
