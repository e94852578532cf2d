// A function that is called under the score refuses; twin: under the room.
#include "art5_test.h"
#include "people.h"

static void reject(const Person &Who) {
  note("rejected");
  refuse(Who); // CLOSES
}

int main() {
  Person Who = nextPerson();
  (void)chance;
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value < 40)
    reject(Who);
}
