// The site stands before the return; twin: only unreachable code judges.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  return Face.id;
#endif
  return inferEmotion(Face); // CLOSES
}
