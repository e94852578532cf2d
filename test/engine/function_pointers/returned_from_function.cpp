// A function selects the callee; twin: it can select harmless ones only.
#include "art5_test.h"

using Action = int (*)(const Image &);
static int describe(const Image &Frame) { return Frame.id; }
static int measure(const Image &Frame) { return Frame.pixels[0]; }

static Action select(int Mode) {
  if (Mode == 2)
    return measure;
#ifdef TWIN
  return Mode ? measure : describe;
#else
  return Mode ? inferEmotion : describe;
#endif
}

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  return select(chance())(Face); // CLOSES
}
