// The refusal comes under the score; twin: before there is one.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  if (Who.Room == 3)
    refuse(Who);
  if (scorePerson(historyOf(Who.Id)) < 40)
    note("low");
#else
  if (scorePerson(historyOf(Who.Id)) < 40)
    refuse(Who); // CLOSES
#endif
}
