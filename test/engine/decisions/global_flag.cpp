// The flag is a global that another function asks; twin: it asks another
// global.
#include "art5_test.h"
#include "people.h"

static bool Refused, Closed;

static void rate(const Person &Who) {
  if (scorePerson(historyOf(Who.Id)) < 40)
    Refused = true;
}

static void settle(const Person &Who) {
#ifdef TWIN
  if (Closed)
#else
  if (Refused)
#endif
    refuse(Who); // CLOSES
}

int main() {
  Person Who = nextPerson();
  Closed = chance();
  rate(Who);
  settle(Who);
  return Refused;
}
