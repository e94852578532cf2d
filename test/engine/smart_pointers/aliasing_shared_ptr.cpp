// The aliasing constructor points into the visit; twin: at its other field.
#include "art5_test.h"
#include <memory>

struct Visit {
  Image Portrait{};
  Image Badge{};
};

CONTEXT("workplace") int main() {
  auto Today = std::make_shared<Visit>();
  Today->Portrait = grabFace();
#ifdef TWIN
  std::shared_ptr<Image> Part(Today, &Today->Badge);
#else
  std::shared_ptr<Image> Part(Today, &Today->Portrait);
#endif
  return inferEmotion(*Part); // CLOSES
}
