// A stack's top is the face; twin: the stack of blanks is read.
#include "art5_test.h"
#include <stack>

CONTEXT("workplace") int main() {
  std::stack<Image> Faces, Scenes;
  Faces.push(grabFace());
  Scenes.push(blankImage());
#ifdef TWIN
  return inferEmotion(Scenes.top()) + Faces.top().id;
#else
  return inferEmotion(Faces.top()) + Scenes.top().id; // CLOSES
#endif
}
