// Gives the face to one of the two workers.
#include "art5_test.h"

int workMood(const Image &Frame);
int workSize(const Image &Frame);

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return workMood(Blank) + workSize(Face);
#else
  return workMood(Face) + workSize(Blank);
#endif
}
