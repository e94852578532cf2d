// A call that is evaluated runs; twin: it stands in an unevaluated operand.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  auto Mood = sizeof(inferEmotion(Face));
#else
  auto Mood = inferEmotion(Face); // CLOSES
#endif
  return Mood > 0;
}
