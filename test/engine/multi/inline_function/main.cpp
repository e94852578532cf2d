// Reads what the other file wrote.
#include "Shared.h"
#include "art5_test.h"

void writeFrame();

CONTEXT("workplace") int main() {
  writeFrame();
  return inferEmotion(sharedFrame()) + countOf(sharedFrame()); // CLOSES
}
