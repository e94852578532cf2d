// A site without a body says itself what its parameter is; twin: the parameter beside it.
#include "art5_test.h"

PURPOSE("emotion_inference")
int describe(SOURCE("face_image") const Image &Person, const Image &Room);
PURPOSE("emotion_inference") int describeRoom(const Image &Room);

CONTEXT("workplace") int main() {
  Image One = blankImage(), Other = blankImage();
#ifdef TWIN
  return describeRoom(One);
#else
  return describe(One, Other); // CLOSES
#endif
}
