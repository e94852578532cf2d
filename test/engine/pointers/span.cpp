// A span over a buffer sees what is written to it; twin: over another buffer.
#include "art5_test.h"
#include <span>

static int judge(std::span<const Image> Frames) {
  return inferEmotion(Frames[0]); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Faces[2] = {grabFace(), grabFace()};
  Image Blanks[2] = {};
#ifdef TWIN
  return judge(Blanks) + Faces[0].id;
#else
  return judge(Faces) + Blanks[0].id;
#endif
}
