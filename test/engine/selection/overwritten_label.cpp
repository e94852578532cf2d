// The selected label is used; twin: it is overwritten.
#include "art5_test.h"
#include "labels.h"

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = 0;
  if (faceScore(0) > 0.5f)
    Label = 1;
#ifdef TWIN
  Label = readClock();
#endif
  return engagement(Label); // CLOSES
}
