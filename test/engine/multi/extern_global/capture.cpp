// An extern global carries the face across files; twin: the spare one does.
#include "art5_test.h"

extern Image Latest, Spare;

void capture() {
#ifdef TWIN
  Spare = grabFace();
#else
  Latest = grabFace();
#endif
}
