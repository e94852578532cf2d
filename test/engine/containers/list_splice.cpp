// splice moves a list's nodes into another; twin: the blank list is spliced.
#include "art5_test.h"
#include <list>

CONTEXT("workplace") int main() {
  std::list<Image> Faces{grabFace()}, Scenes{blankImage()}, All;
#ifdef TWIN
  All.splice(All.begin(), Scenes);
#else
  All.splice(All.begin(), Faces);
#endif
  return inferEmotion(All.front()); // CLOSES
}
