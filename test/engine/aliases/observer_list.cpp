// A subject tells its observer, who reads the subject; twin: the observer reads
// a copy.
#include "art5_test.h"

struct Observer;
struct Subject {
  Image Latest;
  Observer *Watch = nullptr;
  void update();
};
struct Observer {
  const Image *From;
  void told() const {
    inferEmotion(*From); // CLOSES
  }
};
void Subject::update() {
  Latest = grabFace();
  Watch->told();
}
CONTEXT("workplace") int main() {
  Subject S{blankImage()};
#ifdef TWIN
  Image Copy = S.Latest;
  Observer O{&Copy};
#else
  Observer O{&S.Latest};
#endif
  S.Watch = &O;
  S.update();
}
