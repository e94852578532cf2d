// A loop ends before the refusal once a score is good; twin: once a room is
// found.
#include "art5_test.h"
#include "people.h"

int main() {
  while (chance()) {
    Person Who = nextPerson();
    int Value = scorePerson(historyOf(Who.Id));
#ifdef TWIN
    if (Who.Room > 7)
#else
    if (Value > 40)
#endif
      break;
    note(Value ? "seen" : "zero");
    refuse(Who); // CLOSES
  }
}
