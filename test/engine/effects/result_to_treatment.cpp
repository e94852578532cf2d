// The score's result is what the lease is refused on; twin: it is the clock.
#include "art5_test.h"
#include "scoring.h"

int main() {
  int Score = scorePerson(readActivity());
#ifdef TWIN
  return refuseLease(readClock()) + Score;
#else
  return refuseLease(Score); // CLOSES
#endif
}
