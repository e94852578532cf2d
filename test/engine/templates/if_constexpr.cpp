// The branch kept by if constexpr judges; twin: the flag drops it.
#include "art5_test.h"

template <bool WithMood> static int process(const Image &Frame) {
  if constexpr (WithMood)
    return inferEmotion(Frame); // CLOSES
  else
    return Frame.id;
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  return process<false>(grabFace());
#else
  return process<true>(grabFace());
#endif
}
