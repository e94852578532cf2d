// A class inside a function implements the interface; twin: it ignores the value.
#include "art5_test.h"
struct Sink { virtual ~Sink() = default; virtual int take(int) = 0; };
static int feed(Sink &S) { return S.take(readGaze()); }
CONTEXT("workplace") int main() {
  struct Local : Sink {
    int take(int X) override {
#ifdef TWIN
      return X;
#else
      return inferFromGaze(X); // CLOSES
#endif
    }
  } L;
  return feed(L);
}
