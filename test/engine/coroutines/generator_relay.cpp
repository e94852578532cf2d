// A generator relays what another yields; twin: it yields a blank one instead.
#include "Generator.h"
#include "art5_test.h"

static Generator<Image> capture() { co_yield grabFace(); }

static Generator<Image> relay() {
  auto Inner = capture();
  while (Inner.next())
#ifdef TWIN
    co_yield blankImage();
#else
    co_yield Inner.value();
#endif
}

CONTEXT("workplace") int main() {
  auto Stream = relay();
  return Stream.next() ? inferEmotion(Stream.value()) : 0; // CLOSES
}
