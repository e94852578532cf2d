// A function returns a struct with the face in one field; twin: in the other.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  Image Badge;
};

static Visit checkIn() {
#ifdef TWIN
  return {blankImage(), grabFace()};
#else
  return {grabFace(), blankImage()};
#endif
}

CONTEXT("workplace") int main() {
  return inferEmotion(checkIn().Portrait); // CLOSES
}
