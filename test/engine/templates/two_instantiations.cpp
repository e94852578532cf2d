// Two instantiations are apart; twin: the face goes to the harmless one.
#include "art5_test.h"

template <int Step> static int process(const Image &Frame) {
  if constexpr (Step == 1)
    return inferEmotion(Frame); // CLOSES
  return Frame.id;
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return process<1>(Blank) + process<2>(Face);
#else
  return process<1>(Face) + process<2>(Blank);
#endif
}
