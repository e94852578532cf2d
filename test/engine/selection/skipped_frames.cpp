// A label by a pixel; twin: frames that are not read are skipped, the label is
// constant.
#include "art5_test.h"
#include "labels.h"

CONTEXT("workplace") SUBJECT("worker") int main() {
  Image Face;
  int Label = 0, Sum = 0;
  for (int I = 0; I < 9; ++I) {
    bool Ok = readFace(&Face);
#ifdef TWIN
    if (!Ok)
      continue;
    Label = 5;
#else
    if (Ok && Face.pixels[0] > 3)
      Label = 5;
#endif
    Sum += engagement(Label); // CLOSES
  }
  return Sum;
}
