// A conversion operator gives the face; twin: it gives the badge.
#include "art5_test.h"

struct Visit {
  Image Portrait = grabFace();
  Image Badge = blankImage();
#ifdef TWIN
  operator const Image &() const { return Badge; }
#else
  operator const Image &() const { return Portrait; }
#endif
};

CONTEXT("workplace") int main() {
  Visit Today;
  return inferEmotion(Today); // CLOSES
}
