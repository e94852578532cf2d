// Gives the face to one of the two files.
#include "art5_test.h"

int mood(const Image &Frame);
int size(const Image &Frame);

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return mood(Blank) + size(Face);
#else
  return mood(Face) + size(Blank);
#endif
}
