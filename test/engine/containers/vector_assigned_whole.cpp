// A vector assigned from another has its faces; twin: it is assigned the
// blanks.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces{grabFace()}, Scenes{blankImage()};
  std::vector<Image> Chosen = Faces;
#ifdef TWIN
  Chosen = Scenes;
#endif
  return inferEmotion(Chosen[0]) + Scenes[0].id; // CLOSES
}
