// A function tells whether the score is bad; twin: it is asked about the room.
#include "art5_test.h"
#include "people.h"

static bool isBad(int Value) { return Value < 40; }

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
#ifdef TWIN
  note(Value ? "seen" : "zero");
  if (isBad(Who.Room))
#else
  if (isBad(Value))
#endif
    refuse(Who); // CLOSES
}
