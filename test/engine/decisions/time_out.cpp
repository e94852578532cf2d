// The score decides; twin: only that scoring took too long.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  int Before = readClock();
  int Value = scorePerson(historyOf(Who.Id));
  int After = readClock();
  note(Value ? "seen" : "zero");
#ifdef TWIN
  if (After - Before > 100)
#else
  if (After - Before < 100 && Value < 40)
#endif
    refuse(Who); // CLOSES
}
