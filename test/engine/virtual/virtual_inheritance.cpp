// A shared virtual base carries the frame to both sides; twin: it stays blank.
#include "art5_test.h"

struct Device {
  Image Frame{};
};
struct Input : virtual Device {
  void capture() {
#ifdef TWIN
    Frame = blankImage();
#else
    Frame = grabFace();
#endif
  }
};
struct Output : virtual Device {
  int judge() const {
    return inferEmotion(Frame); // CLOSES
  }
};
struct Kiosk : Input, Output {};

CONTEXT("workplace") int main() {
  Kiosk Door;
  Door.capture();
  return Door.judge();
}
