// A pointer to the one who is refused is set under the score; twin: under the
// room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson(), Other = nextPerson();
  const Person *Worse = &Other;
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value < 40)
    Worse = &Who;
  refuse(*Worse); // CLOSES
}
