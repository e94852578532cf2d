// dynamic_cast to a reference may throw; twin: to a pointer it does not.
#include "art5_test.h"
struct Base {
  virtual ~Base() = default;
};
struct Derived : Base {
  int Id = 0;
};
static int look(Base &At, int Seen) {
  try {
#ifdef TWIN
    Derived *Found = dynamic_cast<Derived *>(&At);
    return Found ? Found->Id : 0;
#else
    return dynamic_cast<Derived &>(At).Id;
#endif
  } catch (...) {
    return inferFromGaze(Seen); // CLOSES
  }
}
CONTEXT("workplace") int main() {
  Base At;
  return look(At, readGaze());
}
