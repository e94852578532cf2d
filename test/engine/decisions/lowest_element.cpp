// std::min_element finds the lowest score, its position the person; twin: the
// lowest room.
#include "art5_test.h"
#include "people.h"
#include <algorithm>

int main() {
  Person All[4];
  int Values[4], Rooms[4];
  for (int I = 0; I < 4; ++I) {
    All[I] = nextPerson();
    Values[I] = scorePerson(historyOf(All[I].Id));
    Rooms[I] = All[I].Room;
  }
  note(Values[0] > Rooms[0] ? "more" : "less");
#ifdef TWIN
  refuse(All[std::min_element(Rooms, Rooms + 4) - Rooms]);
#else
  refuse(All[std::min_element(Values, Values + 4) - Values]); // CLOSES
#endif
}
