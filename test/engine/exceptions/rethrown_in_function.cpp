// throw; in a function that a handler calls; twin: its handler takes another
// type.
#include "art5_test.h"
struct Other {
  Image Frame;
};
static int handle() {
  try {
    throw;
#ifdef TWIN
  } catch (const Other &Seen) {
    return inferEmotion(Seen.Frame);
  } catch (const Image &) {
    return 0;
#else
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
#endif
  }
}
CONTEXT("workplace") int main() {
  try {
    throw grabFace();
  } catch (...) {
    return handle();
  }
}
