// A callee throws under the score it is given; twin: it is given the room.
#include "art5_test.h"
#include "people.h"

struct Refusal {};

static void check(int Value) {
  if (Value < 40)
    throw Refusal();
}

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
  try {
#ifdef TWIN
    check(Who.Room);
#else
    check(Value);
#endif
  } catch (const Refusal &) {
    refuse(Who); // CLOSES
  }
}
