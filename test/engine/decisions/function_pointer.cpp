// The score chooses which function a pointer holds; twin: the room does.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  void (*Then)(const Person &) = accept;
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value < 40)
    Then = refuse;
  Then(Who); // CLOSES
}
