// A conditional expression calls the one or the other; twin: the room decides.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  Value < 40 ? refuse(Who) : accept(Who); // CLOSES
}
