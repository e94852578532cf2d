// The destructor of a member runs with its owner's; twin: it holds a blank
// image.
#include "art5_test.h"

struct Recorder {
  Image Last;
  ~Recorder() {
    inferEmotion(Last); // CLOSES
  }
};
struct Kiosk {
  Recorder Log;
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Kiosk Door{{blankImage()}};
#else
  Kiosk Door{{grabFace()}};
#endif
  return Door.Log.Last.id;
}
