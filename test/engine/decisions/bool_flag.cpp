// A flag is raised under the score and asked later; twin: under the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  bool Out = false;
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value < 40)
    Out = true;
  note("between");
  if (Out)
    refuse(Who); // CLOSES
}
