// Receives in the other file.
#include "Channel.h"
#include "art5_test.h"

void sendFrame();

CONTEXT("workplace") int main() {
  sendFrame();
  return inferEmotion(Wire.receive()) + Spare.receive().id; // CLOSES
}
