// The score chooses which of two people is refused; twin: the room does.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson(), Other = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  const Person &Worse = Value < 40 ? Who : Other;
  refuse(Worse); // CLOSES
}
