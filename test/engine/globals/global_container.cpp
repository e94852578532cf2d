// A global vector collects faces; twin: another global vector does.
#include "art5_test.h"
#include <vector>

static std::vector<Image> Faces, Scenes;

static void collect() {
#ifdef TWIN
  Scenes.push_back(grabFace());
#else
  Faces.push_back(grabFace());
#endif
}

CONTEXT("workplace") int main() {
  collect();
  int Sum = static_cast<int>(Scenes.size());
  for (const Image &Frame : Faces)
    Sum += inferEmotion(Frame); // CLOSES
  return Sum;
}
