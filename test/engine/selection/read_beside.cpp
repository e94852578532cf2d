// A label that the face selects; twin: a text is read while there are faces.
#include "art5_test.h"
#include "labels.h"

CONTEXT("workplace") SUBJECT("worker") int main() {
#ifdef TWIN
  Image Face;
  int Typed = 0;
  while (readFace(&Face))
    Typed = readClock();
  return engagement(Typed);
#else
  int Label = 0;
  if (faceScore(1) > 0.5f)
    Label = 1;
  return engagement(Label); // CLOSES
#endif
}
