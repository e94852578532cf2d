// An inner object reaches the outer one's frame; twin: it reaches the spare.
#include "art5_test.h"

class Kiosk {
public:
  struct Screen {
    Kiosk *Owner;
#ifdef TWIN
    const Image &frame() const { return Owner->Spare; }
#else
    const Image &frame() const { return Owner->Frame; }
#endif
  };
  Image Frame{};
  Image Spare{};
};

CONTEXT("workplace") int main() {
  Kiosk Door;
  Door.Frame = grabFace();
  Kiosk::Screen Panel{&Door};
  return inferEmotion(Panel.frame()); // CLOSES
}
