// release hands out the raw pointer to the face; twin: of the blank one.
#include "art5_test.h"
#include <memory>

CONTEXT("workplace") int main() {
  auto Face = std::make_unique<Image>(grabFace());
  auto Blank = std::make_unique<Image>(blankImage());
#ifdef TWIN
  Image *Raw = Blank.release();
#else
  Image *Raw = Face.release();
#endif
  int Mood = inferEmotion(*Raw); // CLOSES
  delete Raw;
  return Mood;
}
