// std::copy moves faces through a back_inserter; twin: it copies the blanks.
#include "art5_test.h"
#include <algorithm>
#include <iterator>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces{grabFace()}, Scenes{blankImage()}, Work;
#ifdef TWIN
  std::copy(Scenes.begin(), Scenes.end(), std::back_inserter(Work));
#else
  std::copy(Faces.begin(), Faces.end(), std::back_inserter(Work));
#endif
  return inferEmotion(Work[0]) + Faces[0].id; // CLOSES
}
