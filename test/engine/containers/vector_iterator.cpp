// Iterators reach the elements; twin: the iterators of the other vector.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces(2, grabFace()), Scenes(2, blankImage());
#ifdef TWIN
  auto At = Scenes.begin(), End = Scenes.end();
#else
  auto At = Faces.begin(), End = Faces.end();
#endif
  int Sum = 0;
  for (; At != End; ++At)
    Sum += inferEmotion(*At); // CLOSES
  return Sum;
}
