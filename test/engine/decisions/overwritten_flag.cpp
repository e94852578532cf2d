// The flag of the score is asked; twin: it is cleared before.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  bool Out = false;
  if (scorePerson(historyOf(Who.Id)) < 40)
    Out = true;
#ifdef TWIN
  Out = false;
#endif
  if (Out || Who.Room == 3)
    refuse(Who); // CLOSES
}
