// typeid picks a static_cast; twin: to the other class.
#include "art5_test.h"
#include <typeinfo>
struct Base { virtual ~Base() = default; };
struct Face : Base { int Value = 0; };
struct Tree : Base { int Value = 0; };
static int use(Base &B) {
  if (typeid(B) == typeid(Face))
    return inferFromGaze(static_cast<Face &>(B).Value); // CLOSES
  return static_cast<Tree &>(B).Value;
}
CONTEXT("workplace") int main() {
  Face F;
  Tree T;
#ifdef TWIN
  T.Value = readGaze();
#else
  F.Value = readGaze();
#endif
  return use(F) + use(T);
}
