// The face itself decides the label; twin: only that it could not be read ends
// early.
#include "art5_test.h"
#include "labels.h"

CONTEXT("workplace") SUBJECT("worker") int main() {
  Image Face;
  int Label = 3;
#ifdef TWIN
  if (!readFace(&Face))
    return 1;
  Label = 4;
#else
  readFace(&Face);
  if (Face.pixels[0] > 3)
    Label = 4;
#endif
  return engagement(Label); // CLOSES
}
