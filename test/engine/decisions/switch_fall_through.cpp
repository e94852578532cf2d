// A case that falls through to the refusal; twin: of a switch on the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  switch (Value) {
  case 3:
    note("three");
    [[fallthrough]];
  case 2:
    refuse(Who); // CLOSES
    break;
  default:
    break;
  }
}
