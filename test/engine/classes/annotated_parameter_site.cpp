// Only one parameter is the site; twin: the face goes to the other one.
#include "art5_test.h"

static int describe(const Image &Background,
                    PURPOSE("emotion_inference") const Image &Person) {
  return Background.id + Person.id;
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return describe(Face, Blank);
#else
  return describe(Blank, Face); // CLOSES
#endif
}
