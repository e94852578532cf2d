// for_each hands every element to the callable; twin: those of another vector.
#include "art5_test.h"
#include <algorithm>
#include <vector>

static void judge(const Image &Frame) {
  inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  std::vector<Image> Faces{grabFace()}, Scenes{blankImage()};
#ifdef TWIN
  std::for_each(Scenes.begin(), Scenes.end(), judge);
#else
  std::for_each(Faces.begin(), Faces.end(), judge);
#endif
  return Faces[0].id + Scenes[0].id;
}
