// The global itself declares the source; twin: the undeclared one is read.
#include "art5_test.h"

SOURCE("face_image") extern Image DoorCamera;
extern Image WallPaper;

CONTEXT("workplace") int main() {
#ifdef TWIN
  return inferEmotion(WallPaper);
#else
  return inferEmotion(DoorCamera); // CLOSES
#endif
}
