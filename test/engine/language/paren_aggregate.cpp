// An aggregate in parentheses; twin: the other member gets the face.
#include "art5_test.h"
struct Pair {
  Image First, Second;
};
CONTEXT("workplace") int main() {
#ifdef TWIN
  Pair Both(blankImage(), grabFace());
#else
  Pair Both(grabFace(), blankImage());
#endif
  return inferEmotion(Both.First) + Both.Second.id; // CLOSES
}
