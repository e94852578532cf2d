// The flag is a field of a local object; twin: the other field is asked.
#include "art5_test.h"
#include "people.h"

struct File {
  bool Refused = false, Archived = false;
};

int main() {
  Person Who = nextPerson();
  File Of;
  if (scorePerson(historyOf(Who.Id)) < 40)
    Of.Refused = true;
#ifdef TWIN
  if (Of.Archived)
#else
  if (Of.Refused)
#endif
    refuse(Who); // CLOSES
}
