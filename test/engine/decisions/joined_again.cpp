// The sides of the branch have met before the refusal; the plain program
// refuses in the branch.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  if (scorePerson(historyOf(Who.Id)) < 40) {
    note("low");
#ifdef TWIN
  } else {
    note("high");
  }
  if (Who.Room == 3) {
#endif
    refuse(Who); // CLOSES
  }
}
