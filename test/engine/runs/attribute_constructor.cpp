// A function with attribute constructor runs before main; twin: it has none.
#include "art5_test.h"
#ifdef TWIN
#define EARLY __attribute__((unused))
#else
#define EARLY __attribute__((constructor))
#endif
CONTEXT("workplace") EARLY static void early() {
  (void)inferEmotion(grabFace()); // CLOSES
}
int main() { return 0; }
