// A face seen as bytes and back; twin: the bytes are those of the blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  auto *Bytes = reinterpret_cast<const unsigned char *>(&Blank);
#else
  auto *Bytes = reinterpret_cast<const unsigned char *>(&Face);
#endif
  auto *Again = reinterpret_cast<const Image *>(Bytes);
  return inferEmotion(*Again) + Face.id + Blank.id; // CLOSES
}
