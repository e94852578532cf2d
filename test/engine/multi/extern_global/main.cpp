// Reads the global.
#include "art5_test.h"

extern Image Latest, Spare;
void capture();

CONTEXT("workplace") int main() {
  capture();
  return inferEmotion(Latest) + Spare.id; // CLOSES
}
