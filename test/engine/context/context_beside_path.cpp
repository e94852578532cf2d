// The function with the context calls the site's caller; twin: it stands
// beside.
#include "art5_test.h"

#ifdef TWIN
CONTEXT("workplace") static int clockIn() { return readClock(); }
static int review(const Image &Frame) {
#else
static int clockIn() { return readClock(); }
CONTEXT("workplace") static int review(const Image &Frame) {
#endif
  return inferEmotion(Frame); // CLOSES
}

int main() { return clockIn() + review(grabFace()); }
