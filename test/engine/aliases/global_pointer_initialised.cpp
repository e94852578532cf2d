// A static pointer is initialised with the address of a global; twin: of
// another.
#include "art5_test.h"

static Image Left, Right;
#ifdef TWIN
static Image *Current = &Right;
#else
static Image *Current = &Left;
#endif
CONTEXT("workplace") int main() {
  *Current = grabFace();
  inferEmotion(Left); // CLOSES
  return Right.id;
}
