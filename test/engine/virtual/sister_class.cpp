// A virtual base's method is overridden by a sister class; twin: it is not.
#include "art5_test.h"

struct Device {
  virtual ~Device() = default;
  virtual int use(const Image &Frame) { return Frame.id; }
};
struct Input : virtual Device {
  int feed(const Image &Frame) { return use(Frame); }
};
struct Output : virtual Device {
#ifndef TWIN
  int use(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
#endif
};
struct Kiosk : Input, Output {};

CONTEXT("workplace") int main() {
  Kiosk Door;
  return Door.feed(grabFace());
}
