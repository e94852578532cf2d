// The loader of the file that faces are saved to declares so; twin: another
// loader.
#include "art5_test.h"

void saveFrame(const char *File, const Image &Frame);
SOURCE("face_image") Image loadFace(const char *File);
Image loadScene(const char *File);

CONTEXT("workplace") int main() {
  saveFrame("faces.bin", grabFace());
#ifdef TWIN
  Image Again = loadScene("scenes.bin");
#else
  Image Again = loadFace("faces.bin");
#endif
  return inferEmotion(Again); // CLOSES
}
