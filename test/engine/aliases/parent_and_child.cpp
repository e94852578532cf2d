// A child points back to its parent; twin: to another parent.
#include "art5_test.h"

struct Parent;
struct Child {
  Parent *Up;
  void look() const;
};
struct Parent {
  Image Seen;
  Child Down;
  void update() {
    Seen = grabFace();
    Down.look();
  }
};
void Child::look() const {
  inferEmotion(Up->Seen); // CLOSES
}
CONTEXT("workplace") int main() {
  Parent A{blankImage(), {nullptr}}, B{blankImage(), {nullptr}};
#ifdef TWIN
  A.Down.Up = &B;
#else
  A.Down.Up = &A;
#endif
  A.update();
  return B.Seen.id;
}
