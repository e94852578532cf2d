// A static pointer to a pointer; twin: the pointer was bound to another.
#include "art5_test.h"

static Image Left, Right;
static Image *Inner = &Left;
static Image **Outer = &Inner;
static void bind(Image *To) { *Outer = To; }
CONTEXT("workplace") int main() {
#ifdef TWIN
  bind(&Right);
#else
  bind(&Left);
#endif
  *Inner = grabFace();
  inferEmotion(Left); // CLOSES
  return Right.id;
}
