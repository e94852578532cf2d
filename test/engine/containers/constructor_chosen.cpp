// make_unique calls the constructor that fits; twin: the other one.
#include "art5_test.h"
#include <memory>
struct Seen {
  const Image *Frame = nullptr;
  Seen(const Image *From, int) : Frame(From) {}
  Seen(int, const Image *) {}
};
CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  auto Made = std::make_unique<Seen>(&Blank, 1);
#else
  auto Made = std::make_unique<Seen>(&Face, 1);
#endif
  return inferEmotion(*Made->Frame) + Face.id + Blank.id; // CLOSES
}
