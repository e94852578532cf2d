// throw; in a handler of the base keeps the derived type; twin: another one.
#include "art5_test.h"
struct Fault {
  virtual ~Fault() = default;
};
struct Seen : Fault {
  Image Frame;
  explicit Seen(const Image &From) : Frame(From) {}
};
static void relay() {
  try {
#ifdef TWIN
    throw Seen(blankImage());
#else
    throw Seen(grabFace());
#endif
  } catch (Fault &) {
    throw;
  }
}
CONTEXT("workplace") int main() {
  try {
    relay();
  } catch (const Seen &What) {
    return inferEmotion(What.Frame); // CLOSES
  } catch (const Fault &) {
    return 1;
  }
  return 0;
}
