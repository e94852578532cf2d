// One object holds the face, not its neighbour of the same type; twin: the
// neighbour.
#include "art5_test.h"

struct Visit {
  Image Portrait{};
};

CONTEXT("workplace") int main() {
  Visit Mine, Yours;
  Mine.Portrait = grabFace();
  Yours.Portrait = blankImage();
#ifdef TWIN
  return inferEmotion(Yours.Portrait);
#else
  return inferEmotion(Mine.Portrait); // CLOSES
#endif
}
