// call_once runs its function; twin: another function is given.
#include "art5_test.h"
#include <mutex>

static std::once_flag Once;
void warmUp() {
  inferEmotion(grabFace()); // CLOSES
}
void nothing() {}

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::call_once(Once, nothing);
#else
  std::call_once(Once, warmUp);
#endif
}
