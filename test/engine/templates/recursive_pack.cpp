// A recursive template peels off arguments; twin: the face is not among them.
#include "art5_test.h"

static int judgeAll() { return 0; }
template <typename... Rest>
static int judgeAll(const Image &First, const Rest &...Others) {
  return inferEmotion(First) + judgeAll(Others...); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return judgeAll(Blank, Blank, Blank) + Face.id;
#else
  return judgeAll(Blank, Blank, Face);
#endif
}
