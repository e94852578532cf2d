// A loop refuses again as long as the score is low; twin: the room decides.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  do {
    accept(Who);
    if (Value > 3)
      continue;
    refuse(Who); // CLOSES
  } while (chance());
}
