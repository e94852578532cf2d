// Two paths lead to one virtual base; twin: it holds a blank.
#include "art5_test.h"
struct Held {
  Image Frame{};
};
struct Writer : virtual Held {
  void put(const Image &From) { Frame = From; }
};
struct Reader : virtual Held {
  int look() const {
    return inferEmotion(Frame); // CLOSES
  }
};
struct Both : Writer, Reader {};
CONTEXT("workplace") int main() {
  Both All;
#ifdef TWIN
  All.put(blankImage());
#else
  All.put(grabFace());
#endif
  return All.look();
}
