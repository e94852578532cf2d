// Judges what is printed.
#include "Visit.h"
#include "art5_test.h"

CONTEXT("workplace") int main() {
  return inferEmotion(printed(checkIn())); // CLOSES
}
