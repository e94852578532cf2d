// A lambda that is called runs its body; twin: it is only made.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  auto Judge = [&Face] {
    return inferEmotion(Face); // CLOSES
  };
#ifdef TWIN
  return sizeof(Judge) == 0;
#else
  return Judge();
#endif
}
