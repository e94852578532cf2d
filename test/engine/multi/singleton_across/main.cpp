// Judges the portrait.
#include "Settings.h"
#include "art5_test.h"

void login();

CONTEXT("workplace") int main() {
  login();
  return inferEmotion(Settings::instance().Portrait); // CLOSES
}
