// The score decides; twin: it decides only what is logged.
#include "art5_test.h"
#include "people.h"

static int Low, High;

static void count(bool Bad) {
  if (Bad)
    Low += 1;
  else
    High += 1;
}

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
  count(Value < 40);
  if (Value < 10)
    note("very low");
#ifdef TWIN
  if (Who.Room == 3)
#else
  if (Value < 40)
#endif
    refuse(Who); // CLOSES
  return Low > High;
}
