// A check that throws stands before the refusal, without a handler; twin: it
// checks the room.
#include "art5_test.h"
#include "people.h"

struct Fine {};

static void check(int Value) {
  if (Value > 40)
    throw Fine();
}

static void handle(const Person &Who) {
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
#ifdef TWIN
  check(Who.Room);
#else
  check(Value);
#endif
  refuse(Who); // CLOSES
}

int main() {
  try {
    handle(nextPerson());
  } catch (const Fine &) {
    note("fine");
  }
}
