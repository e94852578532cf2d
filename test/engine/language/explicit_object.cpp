// Explicit object parameters; twin: the other object is set.
// STD: c++23
#include "art5_test.h"
struct Slot {
  Image Frame{};
  void set(this Slot &Self, const Image &From) { Self.Frame = From; }
  const Image &get(this const Slot &Self) { return Self.Frame; }
};
CONTEXT("workplace") int main() {
  Slot A, B;
#ifdef TWIN
  B.set(grabFace());
#else
  A.set(grabFace());
#endif
  return inferEmotion(A.get()) + B.get().id; // CLOSES
}
