// The site gets the face by a call of its own; twin: by a call for a blank
// image.
#include "art5_test.h"

PURPOSE("emotion_inference") static int moodAtDoor() {
#ifdef TWIN
  Image Frame = blankImage();
#else
  Image Frame = grabFace(); // CLOSES
#endif
  return Frame.id;
}

CONTEXT("workplace") int main() { return moodAtDoor(); }
