// Three assignments swap two locals; twin: the site reads the other one.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image First = grabFace(), Second = blankImage();
  Image Spare = First;
  First = Second;
  Second = Spare;
#ifdef TWIN
  Image &Chosen = First;
#else
  Image &Chosen = Second;
#endif
  return inferEmotion(Chosen); // CLOSES
}
