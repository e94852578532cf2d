// Two shared pointers to one object; twin: to two.
#include "art5_test.h"
#include <memory>

struct Desk {
  std::shared_ptr<Image> Seen;
  void take() { *Seen = grabFace(); }
  void use() const {
    inferEmotion(*Seen); // CLOSES
  }
};
static void both(Desk &A, const Desk &B) {
  A.take();
  B.use();
}
CONTEXT("workplace") int main() {
  Desk A{std::make_shared<Image>(blankImage())};
#ifdef TWIN
  Desk B{std::make_shared<Image>(blankImage())};
#else
  Desk B{A.Seen};
#endif
  both(A, B);
}
