// A pointer to a data member selects the portrait; twin: it selects the badge.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  Image Badge;
};

static int judge(const Visit &Guest, Image Visit::*Part) {
  return inferEmotion(Guest.*Part); // CLOSES
}

CONTEXT("workplace") int main() {
  Visit Today{grabFace(), blankImage()};
#ifdef TWIN
  return judge(Today, &Visit::Badge);
#else
  return judge(Today, &Visit::Portrait);
#endif
}
