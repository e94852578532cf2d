// A virtual source is the face camera; twin: only the wall camera is made.
#include "art5_test.h"

struct Camera {
  virtual ~Camera() = default;
  virtual Image grab() = 0;
};
struct FaceCamera : Camera {
  Image grab() override { return grabFace(); }
};
struct WallCamera : Camera {
  Image grab() override { return blankImage(); }
};

static int judge(Camera &Any) {
  return inferEmotion(Any.grab()); // CLOSES
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  WallCamera Used;
#else
  FaceCamera Used;
#endif
  return judge(Used);
}
