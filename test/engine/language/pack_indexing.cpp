// One element of a pack; twin: another one.
// STD: c++2c
#include "art5_test.h"
template <class... Types> static int pick(const Types &...All) {
#ifdef TWIN
  return inferEmotion(All...[0]);
#else
  return inferEmotion(All...[1]); // CLOSES
#endif
}
CONTEXT("workplace") int main() { return pick(blankImage(), grabFace()); }
