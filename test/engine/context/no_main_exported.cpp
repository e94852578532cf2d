// Without main an exported function is an entry; twin: it is internal and
// uncalled.
#include "art5_test.h"

#ifdef TWIN
namespace {
#else
namespace plugin {
#endif
[[maybe_unused]] CONTEXT("workplace") int onFrame() {
  return inferEmotion(grabFace()); // CLOSES
}
} // namespace

int version() { return 3; }
