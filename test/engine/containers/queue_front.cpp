// A queue gives out what went in; twin: the other queue is read.
#include "art5_test.h"
#include <queue>

CONTEXT("workplace") int main() {
  std::queue<Image> Faces, Scenes;
  Faces.push(grabFace());
  Scenes.push(blankImage());
#ifdef TWIN
  Image Next = Scenes.front();
#else
  Image Next = Faces.front();
#endif
  return inferEmotion(Next); // CLOSES
}
