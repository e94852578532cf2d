// Clashing inline functions bind per file; twin: the harmless file gets the
// face.
#include "art5_test.h"

inline int process(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

int mood(const Image &Frame) { return process(Frame); }
