// An inline function's static local is one object in two files; twin: kept
// blank.
#include "Shared.h"
#include "art5_test.h"

void writeFrame() {
#ifdef TWIN
  sharedFrame() = blankImage();
#else
  sharedFrame() = grabFace();
#endif
}
