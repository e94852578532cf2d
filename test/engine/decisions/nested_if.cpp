// The refusal lies under a branch inside a branch on the score; twin: beside
// it.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  if (scorePerson(historyOf(Who.Id)) < 40) {
    note("low");
#ifdef TWIN
  }
  if (Who.Room == 3) {
#else
    if (Who.Room == 3)
#endif
    refuse(Who); // CLOSES
  }
}
