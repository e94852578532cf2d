// A structured binding names the fields; twin: the second name is used.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  Image Badge;
};

CONTEXT("workplace") int main() {
  const auto [Seen, Printed] = Visit{grabFace(), blankImage()};
#ifdef TWIN
  return inferEmotion(Printed) + Seen.id;
#else
  return inferEmotion(Seen) + Printed.id; // CLOSES
#endif
}
