// A case of a switch on the score refuses; twin: of a switch on the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  switch (Value / 10) {
  case 0:
  case 1:
    refuse(Who); // CLOSES
    break;
  default:
    accept(Who);
  }
}
