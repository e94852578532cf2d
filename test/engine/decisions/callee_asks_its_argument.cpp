// The callee still asks something of what it is given; twin: the room decides
// in the caller too.
#include "art5_test.h"
#include "people.h"

static void reject(const Person &Who) {
  if (Who.Room == 3)
    refuse(Who); // CLOSES
}

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value < 40)
    reject(Who);
}
