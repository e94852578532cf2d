// Default member initialisers run behind make_unique; twin: a blank one.
#include "art5_test.h"
#include <memory>
struct Desk {
#ifdef TWIN
  Image Frame = blankImage();
#else
  Image Frame = grabFace();
#endif
};
CONTEXT("workplace") int main() {
  auto Made = std::make_unique<Desk>();
  return inferEmotion(Made->Frame); // CLOSES
}
