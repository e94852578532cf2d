// Three bodiless steps in a row pass the face; twin: the first gets a blank.
#include "art5_test.h"

struct Blob;
Blob *pack(const Image &Frame);
Blob *compress(Blob *From);
Image unpack(const Blob *From);

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Blob *Packed = pack(Blank);
#else
  Blob *Packed = pack(Face);
#endif
  return inferEmotion(unpack(compress(Packed))) + Face.id + Blank.id; // CLOSES
}
