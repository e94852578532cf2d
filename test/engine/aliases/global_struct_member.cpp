// A member of a static struct is bound to a global; twin: the other member.
#include "art5_test.h"

static Image Left, Right;
static struct {
  Image *A, *B;
} Both = {&Left, &Right};
static void fill() {
#ifdef TWIN
  *Both.B = grabFace();
#else
  *Both.A = grabFace();
#endif
}
CONTEXT("workplace") int main() {
  fill();
  inferEmotion(Left); // CLOSES
}
