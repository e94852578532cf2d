// A C main calls C++ with the face; twin: with the blank image.
#include "art5_test.h"
#include "bridge.h"

CONTEXT("workplace") int main(void) {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return bridge_judge(&Blank) + Face.id;
#else
  return bridge_judge(&Face) + Blank.id;
#endif
}
