// memmove brings the face into the buffer; twin: it brings the blank image.
#include "art5_test.h"
#include <string.h>

CONTEXT("workplace") int main(void) {
  Image Face = grabFace(), Blank = blankImage();
  Image Buffer[2];
  memset(Buffer, 0, sizeof Buffer);
#ifdef TWIN
  memmove(&Buffer[1], &Blank, sizeof Blank);
#else
  memmove(&Buffer[1], &Face, sizeof Face);
#endif
  return inferEmotionAt(&Buffer[1]) + Face.id + Blank.id; // CLOSES
}
