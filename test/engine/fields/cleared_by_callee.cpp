// A callee that may clear the field leaves the flow; twin: it always clears it.
#include "art5_test.h"

struct Visit {
  Image Portrait{};
};

static void tidy(Visit &Guest) {
#ifndef TWIN
  if (chance())
#endif
    Guest.Portrait = blankImage();
}

CONTEXT("workplace") int main() {
  Visit Today;
  Today.Portrait = grabFace();
  tidy(Today);
  return inferEmotion(Today.Portrait); // CLOSES
}
