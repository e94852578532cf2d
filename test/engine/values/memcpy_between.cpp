// memcpy carries the bytes of a face; twin: it copies the blank image.
#include "art5_test.h"
#include <cstring>

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  Image Buffer;
#ifdef TWIN
  std::memcpy(&Buffer, &Blank, sizeof(Image));
#else
  std::memcpy(&Buffer, &Face, sizeof(Image));
#endif
  return inferEmotion(Buffer) + Face.id + Blank.id; // CLOSES
}
