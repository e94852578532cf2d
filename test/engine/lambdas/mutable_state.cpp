// A mutable lambda gives out the frame it was fed before; twin: it is fed
// blanks.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  auto Delay = [Last = Image{}](const Image &Next) mutable {
    Image Out = Last;
    Last = Next;
    return Out;
  };
#ifdef TWIN
  Delay(blankImage());
#else
  Delay(grabFace());
#endif
  return inferEmotion(Delay(blankImage())); // CLOSES
}
