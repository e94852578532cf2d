// The printed field is the one with the face; twin: it is the badge.
#include "Visit.h"
#include "art5_test.h"

const Image &printed(const Visit &Guest) {
#ifdef TWIN
  return Guest.Badge;
#else
  return Guest.Portrait;
#endif
}
