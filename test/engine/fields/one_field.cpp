// The face is in one field, the site reads that one; twin: it reads the other.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  Image Badge;
};

CONTEXT("workplace") int main() {
  Visit Today{grabFace(), blankImage()};
#ifdef TWIN
  return inferEmotion(Today.Badge);
#else
  return inferEmotion(Today.Portrait); // CLOSES
#endif
}
