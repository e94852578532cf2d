// A member behind unique_ptr is destroyed with its owner; twin: it is released.
#include "art5_test.h"
#include <memory>
struct Probe {
  Image Frame{};
  ~Probe() {
    (void)inferEmotion(Frame); // CLOSES
  }
};
struct Owner {
  std::unique_ptr<Probe> Held = std::make_unique<Probe>();
};
CONTEXT("workplace") int main() {
  Owner Desk;
  Desk.Held->Frame = grabFace();
#ifdef TWIN
  Probe *Kept = Desk.Held.release();
  return Kept->Frame.id;
#else
  return Desk.Held->Frame.id;
#endif
}
