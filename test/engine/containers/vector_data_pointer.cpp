// data() gives the elements to a C style loop; twin: of the blank vector.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces(2), Scenes(2);
  Faces[0] = grabFace();
  Scenes[0] = blankImage();
#ifdef TWIN
  const Image *At = Scenes.data();
#else
  const Image *At = Faces.data();
#endif
  return inferEmotion(At[0]); // CLOSES
}
