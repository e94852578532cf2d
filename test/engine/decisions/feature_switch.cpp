// A switch and the score decide; twin: the switch alone.
#include "art5_test.h"
#include "people.h"

static bool featureOn() { return chance() == 7; }

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
  if (featureOn()) {
#ifdef TWIN
    refuse(Who);
#else
    if (Value < 40)
      refuse(Who); // CLOSES
#endif
  }
}
