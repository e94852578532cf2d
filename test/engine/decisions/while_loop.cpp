// A loop refuses while the score is low; twin: while the room number is.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  while (Value < 40) {
    refuse(Who); // CLOSES
    Value = Value + 10;
  }
}
