// Whether a round starts depends on the score; whom it refuses it finds out by
// itself. Twin of a callee that refuses whom it is given.
#include "art5_test.h"
#include "people.h"

static void round(const Person &Given) {
#ifdef TWIN
  Person Late = nextPerson();
  if (Late.Room == 3)
    refuse(Late);
  accept(Given);
#else
  refuse(Given); // CLOSES
#endif
}

int main() {
  Person Who = nextPerson();
  if (scorePerson(historyOf(Who.Id)) < 40)
    round(Who);
}
