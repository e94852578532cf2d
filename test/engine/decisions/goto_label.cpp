// A jump over the refusal is taken under the score; twin: under the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value > 40)
    goto done;
  refuse(Who); // CLOSES
done:
  note("done");
}
