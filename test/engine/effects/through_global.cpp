// The score waits in a global; twin: another global is read.
#include "art5_test.h"
#include "scoring.h"

static int LastScore, LastRoom;

static int decide() {
#ifdef TWIN
  return refuseLease(LastRoom);
#else
  return refuseLease(LastScore); // CLOSES
#endif
}

int main() {
  LastScore = scorePerson(readActivity());
  LastRoom = readClock();
  return decide();
}
