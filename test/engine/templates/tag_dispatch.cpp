// A tag selects the overload that judges; twin: the other tag is given.
#include "art5_test.h"

struct FaceTag {};
struct SceneTag {};

static int process(const Image &Frame, FaceTag) {
  return inferEmotion(Frame); // CLOSES
}
static int process(const Image &Frame, SceneTag) { return Frame.id; }

template <typename Tag> static int run(const Image &Frame) {
  return process(Frame, Tag{});
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return run<FaceTag>(Blank) + run<SceneTag>(Face);
#else
  return run<FaceTag>(Face) + run<SceneTag>(Blank);
#endif
}
