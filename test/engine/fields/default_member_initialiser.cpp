// A default member initialiser is the source; twin: it is overridden.
#include "art5_test.h"

struct Visit {
  Image Portrait = grabFace();
  int Door = 1;
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Visit Today{.Portrait = blankImage(), .Door = 2};
#else
  Visit Today{.Door = 2};
#endif
  return inferEmotion(Today.Portrait); // CLOSES
}
