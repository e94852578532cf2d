// A range-for visits what was emplaced; twin: it visits the other vector.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces, Scenes;
  Faces.emplace_back(grabFace());
  Scenes.emplace_back(blankImage());
  int Sum = 0;
#ifdef TWIN
  for (const Image &Frame : Scenes)
#else
  for (const Image &Frame : Faces)
#endif
    Sum += inferEmotion(Frame); // CLOSES
  return Sum;
}
