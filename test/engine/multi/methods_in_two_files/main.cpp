// Runs both methods on one object.
#include "Kiosk.h"
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Kiosk Door;
  Door.capture();
  return Door.judge();
}
