// Each instantiation has its own static member; twin: the other one is filled.
#include "art5_test.h"

template <typename Tag> struct Slot { static inline Image Value{}; };
struct Door;
struct Roof;

CONTEXT("workplace") int main() {
#ifdef TWIN
  Slot<Roof>::Value = grabFace();
#else
  Slot<Door>::Value = grabFace();
#endif
  return inferEmotion(Slot<Door>::Value) + Slot<Roof>::Value.id; // CLOSES
}
