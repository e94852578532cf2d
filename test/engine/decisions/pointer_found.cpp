// A pointer to who has a low score, or none; twin: to who has a low room.
#include "art5_test.h"
#include "people.h"

static const Person *find(const Person &Who) {
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
#ifdef TWIN
  if (Who.Room < 40)
#else
  if (Value < 40)
#endif
    return &Who;
  return nullptr;
}

int main() {
  Person Who = nextPerson();
  if (find(Who))
    refuse(Who); // CLOSES
}
