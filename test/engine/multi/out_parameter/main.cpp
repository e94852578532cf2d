// Judges the first slot.
#include "art5_test.h"

void readBoth(Image *First, Image *Second);

CONTEXT("workplace") int main() {
  Image Near, Far;
  readBoth(&Near, &Far);
  return inferEmotion(Near) + Far.id; // CLOSES
}
