// A device of another file fills the first slot; twin: it fills the second.
#include "art5_test.h"

void readBoth(Image *First, Image *Second) {
#ifdef TWIN
  *First = blankImage();
  *Second = grabFace();
#else
  *First = grabFace();
  *Second = blankImage();
#endif
}
