// A friend writes the private frame; twin: it writes the private spare.
#include "art5_test.h"

class Kiosk {
public:
  const Image &frame() const { return Frame; }
  const Image &spare() const { return Spare; }
  friend void expose(Kiosk &Door);

private:
  Image Frame{};
  Image Spare{};
};

void expose(Kiosk &Door) {
#ifdef TWIN
  Door.Spare = grabFace();
#else
  Door.Frame = grabFace();
#endif
}

CONTEXT("workplace") int main() {
  Kiosk Door;
  expose(Door);
  return inferEmotion(Door.frame()); // CLOSES
}
