// The branch for run time is taken; twin: it is the one for constants.
// STD: c++23
#include "art5_test.h"
static constexpr int look(const Image &Frame) {
#ifdef TWIN
  if consteval {
    return inferEmotion(Frame);
  }
  return Frame.id;
#else
  if !consteval {
    return inferEmotion(Frame); // CLOSES
  } else {
    return Frame.id;
  }
#endif
}
CONTEXT("workplace") int main() { return look(grabFace()); }
