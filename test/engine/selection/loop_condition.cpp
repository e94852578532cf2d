// A branch in the loop selects; twin: the condition of the loop does not.
#include "art5_test.h"
#include "labels.h"

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = 0;
#ifdef TWIN
  while (faceScore(0) > 0.5f)
    Label = 1;
#else
  while (chance())
    if (faceScore(0) > 0.5f)
      Label = 1;
#endif
  return engagement(Label); // CLOSES
}
