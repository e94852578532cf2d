// A struct holds a reference to the face; twin: to the blank image.
#include "art5_test.h"

struct View {
  const Image &What;
  int Zoom;
};

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  View Window{Blank, 2};
#else
  View Window{Face, 2};
#endif
  return inferEmotion(Window.What) + Face.id + Blank.id; // CLOSES
}
