// qsort calls its comparator with the elements; twin: the array is blank.
#include "art5_test.h"
#include <stdlib.h>

static int calmer(const void *Left, const void *Right) {
  int First = inferEmotionAt((const Image *)Left); // CLOSES
  return First - ((const Image *)Right)->id;
}

CONTEXT("workplace") int main(void) {
  Image Faces[2] = {grabFace(), grabFace()};
  Image Blanks[2] = {blankImage(), blankImage()};
#ifdef TWIN
  qsort(Blanks, 2, sizeof(Image), calmer);
#else
  qsort(Faces, 2, sizeof(Image), calmer);
#endif
  return Faces[0].id + Blanks[0].id;
}
