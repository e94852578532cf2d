// Assigning to a proxy stores the face behind it; twin: the proxy drops it.
#include "art5_test.h"

class Cell {
public:
  explicit Cell(Image &Slot) : Slot(Slot) {}
  Cell &operator=(const Image &Frame) {
#ifdef TWIN
    Slot.id = Frame.id > 0;
#else
    Slot = Frame;
#endif
    return *this;
  }

private:
  Image &Slot;
};

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  Cell Proxy(Frame);
  Proxy = grabFace();
  return inferEmotion(Frame); // CLOSES
}
