// sort calls its comparator with the elements; twin: the elements are blank.
#include "art5_test.h"
#include <algorithm>
#include <vector>

static bool calmer(const Image &Left, const Image &Right) {
  return inferEmotion(Left) < Right.id; // CLOSES
}

CONTEXT("workplace") int main() {
  std::vector<Image> Faces(3, grabFace()), Scenes(3, blankImage());
#ifdef TWIN
  std::sort(Scenes.begin(), Scenes.end(), calmer);
#else
  std::sort(Faces.begin(), Faces.end(), calmer);
#endif
  return Faces[0].id + Scenes[0].id;
}
