// A site lambda captures the face; twin: it captures the blank image.
#include "art5_test.h"

#define JUDGES __attribute__((annotate("art5::purpose", "emotion_inference")))

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  const Image &Used = Blank;
#else
  const Image &Used = Face;
#endif
  return [Used]() JUDGES { return Used.id; }() + Face.id + Blank.id; // CLOSES
}
