// A field three levels down carries the face; twin: its sibling is read.
#include "art5_test.h"

struct Eye {
  Image View;
};
struct Camera {
  Eye Left, Right;
};
struct Desk {
  Camera Top;
};

CONTEXT("workplace") int main() {
  Desk Mine{};
  Mine.Top.Left.View = grabFace();
  Mine.Top.Right.View = blankImage();
#ifdef TWIN
  return inferEmotion(Mine.Top.Right.View);
#else
  return inferEmotion(Mine.Top.Left.View); // CLOSES
#endif
}
