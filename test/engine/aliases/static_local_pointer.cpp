// A static local points to a static local; twin: to another.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  static Image Left, Right;
#ifdef TWIN
  static Image *P = &Right;
#else
  static Image *P = &Left;
#endif
  *P = grabFace();
  inferEmotion(Left); // CLOSES
  return Right.id;
}
