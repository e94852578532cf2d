// A lambda that captures this reads the member; twin: it reads the other one.
#include "art5_test.h"

class Kiosk {
public:
  int judge() {
    auto Ask = [this] {
#ifdef TWIN
      return inferEmotion(Spare);
#else
      return inferEmotion(Frame); // CLOSES
#endif
    };
    return Ask();
  }
  Image Frame = grabFace();
  Image Spare = blankImage();
};

CONTEXT("workplace") int main() {
  Kiosk Door;
  return Door.judge();
}
