// A static object was constructed with the address of a global; twin: of
// another.
#include "art5_test.h"

struct View {
  Image *Model;
  explicit View(Image *M) : Model(M) {}
};
static Image Left, Right;
#ifdef TWIN
static View Shown(&Right);
#else
static View Shown(&Left);
#endif
static void fill() { *Shown.Model = grabFace(); }
CONTEXT("workplace") int main() {
  fill();
  inferEmotion(Left); // CLOSES
  return Right.id;
}
