// The score is passed on where it arises; twin: it is dropped by a comma.
#include "art5_test.h"
#include "scoring.h"

int main() {
#ifdef TWIN
  return refuseLease((scorePerson(readActivity()), readClock()));
#else
  return refuseLease(scorePerson(readActivity())); // CLOSES
#endif
}
