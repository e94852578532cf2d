// A forwarding reference carries the face along; twin: the blank image.
#include "art5_test.h"
#include <utility>

template <typename Fn, typename... Args>
static int call(Fn &&Use, Args &&...All) {
  return std::forward<Fn>(Use)(std::forward<Args>(All)...); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return call(inferEmotion, Blank) + Face.id;
#else
  return call(inferEmotion, Face) + Blank.id;
#endif
}
