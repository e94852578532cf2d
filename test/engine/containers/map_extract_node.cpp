// A node moves from one map to another; twin: from the blank map.
#include "art5_test.h"
#include <map>
#include <utility>

CONTEXT("workplace") int main() {
  std::map<int, Image> Faces, Scenes, All;
  Faces[1] = grabFace();
  Scenes[1] = blankImage();
#ifdef TWIN
  All.insert(Scenes.extract(1));
#else
  All.insert(Faces.extract(1));
#endif
  return inferEmotion(All.begin()->second); // CLOSES
}
