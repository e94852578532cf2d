// An inner lambda captures what the outer one captured; twin: the blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  auto Outer = [&Face, &Blank] {
#ifdef TWIN
    auto Inner = [Frame = Blank] {
#else
    auto Inner = [Frame = Face] {
#endif
      return inferEmotion(Frame); // CLOSES
    };
    return Inner() + Face.id + Blank.id;
  };
  return Outer();
}
