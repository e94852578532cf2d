// The other side of a branch on the score refuses; twin: on the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value >= 40)
    accept(Who);
  else
    refuse(Who); // CLOSES
}
