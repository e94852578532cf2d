// A ranges algorithm projects the portrait; twin: it projects the badge.
#include "art5_test.h"
#include <algorithm>
#include <vector>

struct Visit {
  Image Portrait;
  Image Badge;
};
static void judge(const Image &Frame) {
  inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  std::vector<Visit> Day;
  Day.push_back({grabFace(), blankImage()});
#ifdef TWIN
  std::ranges::for_each(Day, judge, &Visit::Badge);
#else
  std::ranges::for_each(Day, judge, &Visit::Portrait);
#endif
}
