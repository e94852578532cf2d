// A scope guard runs its function at the end; twin: it is dismissed for good.
#include "art5_test.h"

template <typename Fn> class Guard {
public:
  explicit Guard(Fn Body) : Body(Body) {}
#ifdef TWIN
  ~Guard() { Count += sizeof(Body); }
#else
  ~Guard() { Body(); }
#endif
  unsigned long Count = 0;

private:
  Fn Body;
};

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  Guard AtEnd([&Face] {
    inferEmotion(Face); // CLOSES
  });
  return Face.id;
}
