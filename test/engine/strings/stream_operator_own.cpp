// An own operator<< writes the portrait; twin: it writes the badge number.
#include "art5_test.h"
#include <sstream>

struct Visit {
  int Gaze;
  int Badge;
};

static std::ostream &operator<<(std::ostream &Out, const Visit &Guest) {
#ifdef TWIN
  return Out << Guest.Badge;
#else
  return Out << Guest.Gaze;
#endif
}

CONTEXT("workplace") int main() {
  Visit Today{readGaze(), readClock()};
  std::stringstream Wire;
  Wire << Today;
  int Number = 0;
  Wire >> Number;
  return inferFromGaze(Number); // CLOSES
}
