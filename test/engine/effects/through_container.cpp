// The score waits in a map; twin: the treatment reads the other map.
#include "art5_test.h"
#include "scoring.h"
#include <map>

int main() {
  std::map<int, int> Scores, Rooms;
  Scores[1] = scorePerson(readActivity());
  Rooms[1] = readClock();
#ifdef TWIN
  return refuseLease(Rooms[1]) + Scores[1];
#else
  return refuseLease(Scores[1]) + Rooms[1]; // CLOSES
#endif
}
