// A function returns 1 or 2 under the score; twin: it returns 1 either way on
// the room.
#include "art5_test.h"
#include "people.h"

static int decide(const Person &Who) {
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
#ifdef TWIN
  if (Who.Room < 40)
#else
  if (Value < 40)
#endif
    return 2;
  return 1;
}

int main() {
  Person Who = nextPerson();
  if (decide(Who) == 2)
    refuse(Who); // CLOSES
}
