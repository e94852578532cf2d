// An exception is thrown under the score, and its handler refuses; twin: it is
// thrown under the room.
#include "art5_test.h"
#include "people.h"

struct Refusal {};

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
  try {
#ifdef TWIN
    if (Who.Room < 40)
#else
    if (Value < 40)
#endif
      throw Refusal();
  } catch (const Refusal &) {
    refuse(Who); // CLOSES
  }
}
