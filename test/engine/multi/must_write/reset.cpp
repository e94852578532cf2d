// A function of another file may overwrite its parameter; twin: it always does.
#include "art5_test.h"

void reset(Image &Frame) {
#ifndef TWIN
  if (chance())
#endif
    Frame = blankImage();
}
