// Every object of an annotated class carries its source; twin: another class.
#include "art5_test.h"

struct SOURCE("face_image") Portrait {
  Image View{};
};
struct Poster {
  Image View{};
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Poster Picture;
#else
  Portrait Picture;
#endif
  return inferEmotion(Picture.View); // CLOSES
}
