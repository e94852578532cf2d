// Reads the member.
#include "Kiosk.h"
#include "art5_test.h"

int Kiosk::judge() const {
  return inferEmotion(Frame) + Spare.id; // CLOSES
}
