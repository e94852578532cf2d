// Only who has a low score is not skipped; twin: the room skips.
#include "art5_test.h"
#include "people.h"

int main() {
  for (int I = 0; I < 9; ++I) {
    Person Who = nextPerson();
    int Value = scorePerson(historyOf(Who.Id));
#ifdef TWIN
    if (Who.Room > 7)
#else
    if (Value > 40)
#endif
      continue;
    note(Value ? "seen" : "zero");
    refuse(Who); // CLOSES
  }
}
