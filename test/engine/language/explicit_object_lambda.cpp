// A lambda that calls itself by its object parameter; twin: it captured a blank.
// STD: c++23
#include "art5_test.h"
CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Image Frame = Blank;
#else
  Image Frame = Face;
#endif
  auto Look = [Frame](this auto Self, int Depth) -> int {
    if (Depth > 0)
      return Self(Depth - 1);
    return inferEmotion(Frame); // CLOSES
  };
  return Look(3) + Face.id + Blank.id;
}
