// A rounding helper keeps score and room apart; twin: the room is treated on.
#include "art5_test.h"
#include "scoring.h"

static int rounded(int Number) { return Number / 10 * 10; }

int main() {
  int Score = rounded(scorePerson(readActivity()));
  int Room = rounded(readClock());
#ifdef TWIN
  return refuseLease(Room) + Score;
#else
  return refuseLease(Score) + Room; // CLOSES
#endif
}
