// Erasure with a table of function pointers; twin: another type.
#include "art5_test.h"
struct Judge { int operator()(int X) const { return inferFromGaze(X); } }; // CLOSES
struct Quiet { int operator()(int X) const { return X; } };
class FnRef {
  const void *Object;
  int (*Call)(const void *, int);
public:
  template <class F>
  FnRef(const F &Fn)
      : Object(&Fn), Call([](const void *O, int X) { return (*static_cast<const F *>(O))(X); }) {}
  int operator()(int X) const { return Call(Object, X); }
};
static int use(FnRef F, int X) { return F(X); }
CONTEXT("workplace") int main() {
#ifdef TWIN
  return use(Quiet{}, readGaze()) + use(Judge{}, 0);
#else
  return use(Judge{}, readGaze()) + use(Quiet{}, 0);
#endif
}
