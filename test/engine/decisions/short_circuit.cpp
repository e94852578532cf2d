// The refusal is the right side of a conjunction; twin: the room is the left
// side.
#include "art5_test.h"
#include "people.h"

static bool refused(const Person &Who) {
  refuse(Who); // CLOSES
  return true;
}

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  return Value < 40 && refused(Who);
}
