// The door fills the portrait only.
#include "Visit.h"
#include "art5_test.h"

Visit checkIn() {
  Visit Guest;
  Guest.Portrait = grabFace();
  return Guest;
}
