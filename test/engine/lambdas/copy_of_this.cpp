// A copy of *this keeps the frame of that moment; twin: it was blank then.
#include "art5_test.h"

class Kiosk {
public:
  auto later() {
    return [*this] {
      return inferEmotion(Frame); // CLOSES
    };
  }
  Image Frame = blankImage();
};

CONTEXT("workplace") int main() {
  Kiosk Door;
#ifdef TWIN
  auto Ask = Door.later();
  Door.Frame = grabFace();
#else
  Door.Frame = grabFace();
  auto Ask = Door.later();
#endif
  return Ask() + Door.Frame.id;
}
