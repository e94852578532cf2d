// A function returns an object that says what to do; twin: its other member is
// asked.
#include "art5_test.h"
#include "people.h"

struct Outcome {
  bool Refused;
  bool Late;
};

static Outcome decide(int Value) {
  Outcome Of{false, chance() != 0};
  if (Value < 40)
    Of.Refused = true;
  return Of;
}

int main() {
  Person Who = nextPerson();
  Outcome Of = decide(scorePerson(historyOf(Who.Id)));
#ifdef TWIN
  if (Of.Late)
#else
  if (Of.Refused)
#endif
    refuse(Who); // CLOSES
}
