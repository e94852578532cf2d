// Copies of copies keep the source; twin: the last copy is of the blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  Image Blank = blankImage();
  Image First = Face, Other = Blank;
  Image Second = First;
#ifdef TWIN
  Image Third = Other;
#else
  Image Third = Second;
#endif
  return inferEmotion(Third) + Other.id + Second.id; // CLOSES
}
