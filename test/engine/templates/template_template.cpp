// A template template parameter holds the frame; twin: it is filled blank.
#include "art5_test.h"

template <typename T> struct Box {
  T Value{};
  void put(const T &New) { Value = New; }
};
template <template <typename> class Holder> struct Channel {
  Holder<Image> Slot;
};

CONTEXT("workplace") int main() {
  Channel<Box> Wire;
#ifdef TWIN
  Wire.Slot.put(blankImage());
#else
  Wire.Slot.put(grabFace());
#endif
  return inferEmotion(Wire.Slot.Value); // CLOSES
}
