// A pointer field leads to an object that is filled later; twin: another is
// filled.
#include "art5_test.h"

struct Buffer {
  Image Slot{};
};
struct Device {
  Buffer *Front;
};

CONTEXT("workplace") int main() {
  Buffer Used, Unused;
  Device Camera{&Used};
#ifdef TWIN
  Unused.Slot = grabFace();
#else
  Used.Slot = grabFace();
#endif
  return inferEmotion(Camera.Front->Slot) + Unused.Slot.id; // CLOSES
}
