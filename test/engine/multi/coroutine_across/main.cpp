// Consumes the generator.
#include "../../coroutines/Generator.h"
#include "art5_test.h"

Generator<Image> frames();

CONTEXT("workplace") int main() {
  auto Stream = frames();
  return Stream.next() ? inferEmotion(Stream.value()) : 0; // CLOSES
}
