// Constants are selected; twin: what is read elsewhere is not.
#include "art5_test.h"
#include "labels.h"

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = readClock();
  if (faceScore(0) > 0.5f)
#ifdef TWIN
    Label = readClock() + 1;
#else
    Label = 1;
#endif
  return engagement(Label); // CLOSES
}
