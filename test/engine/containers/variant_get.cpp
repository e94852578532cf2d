// The alternative that holds the face is read; twin: it was given a blank one.
#include "art5_test.h"
#include <variant>

CONTEXT("workplace") int main() {
  std::variant<int, Image> Event = readClock();
#ifdef TWIN
  Event = blankImage();
#else
  Event = grabFace();
#endif
  if (const Image *Frame = std::get_if<Image>(&Event))
    return inferEmotion(*Frame); // CLOSES
  return 0;
}
