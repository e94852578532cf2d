// Only one parameter of the treatment has the effect; twin: the score is the
// other.
#include "art5_test.h"
#include "scoring.h"

int decide(int Room, EFFECT("unfavourable_treatment")
                         EFFECT("unrelated_domain_treatment") int Points);

int main() {
  int Score = scorePerson(readActivity()), Room = readClock();
#ifdef TWIN
  return decide(Score, Room);
#else
  return decide(Room, Score); // CLOSES
#endif
}
