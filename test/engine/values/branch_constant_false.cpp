// The branch that brings the face can be taken; twin: its condition is false.
#include "art5_test.h"

#ifdef TWIN
constexpr bool CameraOn = false;
#else
constexpr bool CameraOn = true;
#endif

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  if (CameraOn)
    Frame = grabFace();
  return inferEmotion(Frame); // CLOSES
}
