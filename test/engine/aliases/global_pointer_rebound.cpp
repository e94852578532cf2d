// A static pointer is bound anew before it is written; twin: afterwards.
#include "art5_test.h"

static Image Left, Right;
static Image *Current = &Right;
static void fill() { *Current = grabFace(); }
CONTEXT("workplace") int main() {
#ifdef TWIN
  fill();
  Current = &Left;
#else
  Current = &Left;
  fill();
#endif
  inferEmotion(Left); // CLOSES
}
