// A face pushed into a vector is read back; twin: from another vector.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces, Scenes;
  Faces.push_back(grabFace());
  Scenes.push_back(blankImage());
#ifdef TWIN
  return inferEmotion(Scenes[0]) + Faces[0].id;
#else
  return inferEmotion(Faces[0]) + Scenes[0].id; // CLOSES
#endif
}
