// Who has a good score leaves early, the others are refused; twin: the room
// decides.
#include "art5_test.h"
#include "people.h"

void handle(const Person &Who) {
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value >= 40)
    return;
  refuse(Who); // CLOSES
}

int main() { handle(nextPerson()); }
