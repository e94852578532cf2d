// A child on the heap points back to its parent; twin: to another parent.
#include "art5_test.h"
#include <memory>

struct Parent;
struct Child {
  Parent *Up;
  void look() const;
};
struct Parent {
  Image Seen = blankImage();
  std::unique_ptr<Child> Down;
  void update() {
    Seen = grabFace();
    Down->look();
  }
};
void Child::look() const {
  inferEmotion(Up->Seen); // CLOSES
}
CONTEXT("workplace") int main() {
  Parent A, B;
#ifdef TWIN
  A.Down = std::make_unique<Child>(Child{&B});
#else
  A.Down = std::make_unique<Child>(Child{&A});
#endif
  A.update();
}
