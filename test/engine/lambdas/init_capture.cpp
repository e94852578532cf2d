// An init capture moves the face in; twin: it takes the blank image.
#include "art5_test.h"
#include <utility>

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  auto Judge = [Frame = std::move(Blank)] {
#else
  auto Judge = [Frame = std::move(Face)] {
#endif
    return inferEmotion(Frame); // CLOSES
  };
  return Judge() + Face.id + Blank.id;
}
