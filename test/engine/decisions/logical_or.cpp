// The score is one part of a disjunction; twin: the room is.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (chance() || Value < 40)
    refuse(Who); // CLOSES
}
