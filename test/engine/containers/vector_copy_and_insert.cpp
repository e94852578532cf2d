// insert copies a range of faces; twin: a range of the blank vector.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces{grabFace()}, Scenes{blankImage()}, All;
#ifdef TWIN
  All.insert(All.end(), Scenes.begin(), Scenes.end());
#else
  All.insert(All.end(), Faces.begin(), Faces.end());
#endif
  return inferEmotion(All.back()) + Faces[0].id; // CLOSES
}
