// A field of an element carries the face; twin: the other field of it is read.
#include "art5_test.h"
#include <vector>

struct Visit {
  Image Portrait{};
  Image Badge{};
};

CONTEXT("workplace") int main() {
  std::vector<Visit> Day(4);
  Day[2].Portrait = grabFace();
#ifdef TWIN
  return inferEmotion(Day[2].Badge);
#else
  return inferEmotion(Day[2].Portrait); // CLOSES
#endif
}
