// swap exchanges two vectors; twin: the site reads the one that gave its faces.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces{grabFace()}, Scenes{blankImage()};
  Faces.swap(Scenes);
#ifdef TWIN
  return inferEmotion(Faces.at(0));
#else
  return inferEmotion(Scenes.at(0)); // CLOSES
#endif
}
