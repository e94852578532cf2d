// The condition is negated twice and kept in between; twin: of the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  bool Good = !(Value < 40);
  if (!Good)
    refuse(Who); // CLOSES
}
