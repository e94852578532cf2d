// A callee fills a field through a reference; twin: it fills the other field.
#include "art5_test.h"

struct Visit {
  Image Portrait{};
  Image Badge{};
};

static void photograph(Visit &Guest) {
#ifdef TWIN
  Guest.Badge = grabFace();
#else
  Guest.Portrait = grabFace();
#endif
}

CONTEXT("workplace") int main() {
  Visit Today;
  photograph(Today);
  return inferEmotion(Today.Portrait); // CLOSES
}
