// A recursive function refuses at its end under the score; twin: under its
// depth.
#include "art5_test.h"
#include "people.h"

static void walk(const Person &Who, int Value, int Depth) {
  if (Depth > 3) {
#ifdef TWIN
    if (Depth < 40)
#else
    if (Value < 40)
#endif
      refuse(Who); // CLOSES
    return;
  }
  walk(Who, Value, Depth + 1);
}

int main() {
  Person Who = nextPerson();
  walk(Who, scorePerson(historyOf(Who.Id)), 0);
}
