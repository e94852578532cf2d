// A function sets a flag through a pointer; twin: the other flag is asked.
#include "art5_test.h"
#include "people.h"

static void decide(int Value, bool *Refused, bool *Late) {
  *Refused = false;
  *Late = chance();
  if (Value < 40)
    *Refused = true;
}

int main() {
  Person Who = nextPerson();
  bool Refused, Late;
  decide(scorePerson(historyOf(Who.Id)), &Refused, &Late);
#ifdef TWIN
  if (Late)
#else
  if (Refused)
#endif
    refuse(Who); // CLOSES
}
