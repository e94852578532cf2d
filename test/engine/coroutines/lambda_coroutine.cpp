// A lambda can be a coroutine that yields its argument; twin: the argument is
// blank.
#include "Generator.h"
#include "art5_test.h"

CONTEXT("workplace") int main() {
  auto Frames = [](Image Frame) -> Generator<Image> { co_yield Frame; };
#ifdef TWIN
  auto Stream = Frames(blankImage());
#else
  auto Stream = Frames(grabFace());
#endif
  return Stream.next() ? inferEmotion(Stream.value()) : 0; // CLOSES
}
