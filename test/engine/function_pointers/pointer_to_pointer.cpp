// A pointer to a function pointer is redirected; twin: to the harmless one.
#include "art5_test.h"

using Action = int (*)(const Image &);
static int describe(const Image &Frame) { return Frame.id; }

static void install(Action *Slot, Action What) { *Slot = What; }

CONTEXT("workplace") int main() {
  Action Current = describe;
#ifdef TWIN
  install(&Current, describe);
#else
  install(&Current, inferEmotion);
#endif
  return Current(grabFace()); // CLOSES
}
