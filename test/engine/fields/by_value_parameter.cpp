// A struct passed by value brings its field along; twin: another field is used.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  Image Badge;
};

static int greet(Visit Guest) {
#ifdef TWIN
  return inferEmotion(Guest.Badge);
#else
  return inferEmotion(Guest.Portrait); // CLOSES
#endif
}

CONTEXT("workplace") int main() { return greet({grabFace(), blankImage()}); }
