// A static reference is bound to a global; twin: to another.
#include "art5_test.h"

static Image Left, Right;
#ifdef TWIN
static Image &Current = Right;
#else
static Image &Current = Left;
#endif
static void fill() { Current = grabFace(); }
CONTEXT("workplace") int main() {
  fill();
  inferEmotion(Left); // CLOSES
  return Right.id;
}
