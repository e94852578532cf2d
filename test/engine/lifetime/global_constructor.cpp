// A global object's constructor runs before main; twin: the object is not
// there.
#include "art5_test.h"

struct Warmer {
  CONTEXT("workplace") Warmer() {
    inferEmotion(grabFace()); // CLOSES
  }
};

#ifndef TWIN
static Warmer Early;
#endif

int main() { return 0; }
