// Calls it through a bare declaration.
#include "art5_test.h"

int estimate(const Image &Frame);

CONTEXT("workplace") int main() {
  return estimate(grabFace()); // CLOSES
}
