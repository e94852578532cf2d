// A loop with a way out is passed; twin: it has none.
#include "art5_test.h"

static void serve() {
  for (;;) {
#ifdef TWIN
    if (false)
#else
    if (chance())
#endif
      break;
  }
}

CONTEXT("workplace") int main() {
  serve();
  return inferEmotion(grabFace()); // CLOSES
}
