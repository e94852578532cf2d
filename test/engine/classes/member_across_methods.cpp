// A member set in one method is read in another; twin: it is set from a blank.
#include "art5_test.h"

class Console {
public:
  void show(const Image &Frame) { Shown = Frame; }
  int judge() const {
    return inferEmotion(Shown); // CLOSES
  }

private:
  Image Shown{};
};

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  Console Desk;
#ifdef TWIN
  Desk.show(Blank);
#else
  Desk.show(Face);
#endif
  return Desk.judge() + Face.id + Blank.id;
}
