// The outcome of a comparison is kept and asked later; twin: it is overwritten.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  bool Out = scorePerson(historyOf(Who.Id)) < 40;
#ifdef TWIN
  Out = Who.Room == 3;
#endif
  if (Out)
    refuse(Who); // CLOSES
}
