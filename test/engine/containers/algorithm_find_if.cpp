// find_if returns an iterator into its range; twin: into the blank range.
#include "art5_test.h"
#include <algorithm>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces{grabFace()}, Scenes{blankImage()};
  auto Named = [](const Image &Frame) { return Frame.id > 0; };
#ifdef TWIN
  auto Found = std::find_if(Scenes.begin(), Scenes.end(), Named);
#else
  auto Found = std::find_if(Faces.begin(), Faces.end(), Named);
#endif
  if (Found == Faces.end() || Found == Scenes.end())
    return 0;
  return inferEmotion(*Found); // CLOSES
}
