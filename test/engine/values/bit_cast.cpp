// A bit_cast to another type keeps the source; twin: the blank image is cast.
#include "art5_test.h"
#include <bit>

struct RawFrame {
  unsigned char Bytes[sizeof(Image)];
};

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  auto Raw = std::bit_cast<RawFrame>(Blank);
#else
  auto Raw = std::bit_cast<RawFrame>(Face);
#endif
  Image Again = std::bit_cast<Image>(Raw);
  return inferEmotion(Again) + Face.id + Blank.id; // CLOSES
}
