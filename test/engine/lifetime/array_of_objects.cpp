// Each element of an array is destroyed; twin: it held a blank.
#include "art5_test.h"
struct Probe {
  Image Frame{};
  ~Probe() {
    (void)inferEmotion(Frame); // CLOSES
  }
};
CONTEXT("workplace") int main() {
  Probe All[3];
#ifdef TWIN
  All[1].Frame = blankImage();
#else
  All[1].Frame = grabFace();
#endif
  return 0;
}
