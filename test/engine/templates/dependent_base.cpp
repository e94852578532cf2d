// A member of a dependent base class carries the face; twin: the base is
// another.
#include "art5_test.h"

struct FaceInput {
  Image read() const { return grabFace(); }
};
struct SceneInput {
  Image read() const { return blankImage(); }
};
template <typename Input> struct Monitor : Input {
  int judge() const {
    return inferEmotion(this->read()); // CLOSES
  }
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Monitor<SceneInput> Screen;
#else
  Monitor<FaceInput> Screen;
#endif
  return Screen.judge();
}
