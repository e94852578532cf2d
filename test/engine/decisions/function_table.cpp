// A table of functions is indexed by the score; twin: by the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  void (*const Table[])(const Person &) = {accept, refuse};
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  Table[Value < 40](Who); // CLOSES
}
