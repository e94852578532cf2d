// Runs what was registered.
#include "Registry.h"
#include "art5_test.h"

void installMood();

CONTEXT("workplace") int main() {
  installMood();
  return runHandler(3, grabFace());
}
