// The value behind a pointer decides; twin: whether the pointer is null does
// not.
#include "art5_test.h"
#include "labels.h"

CONTEXT("workplace") SUBJECT("worker") int main() {
  static float Kept;
  Kept = faceScore(0);
  float *Of = chance() ? &Kept : nullptr;
  int Label = 0;
#ifdef TWIN
  if (Of != nullptr)
#else
  if (Of && *Of > 0.5f)
#endif
    Label = 1;
  return engagement(Label); // CLOSES
}
