// The score behind a pointer decides; twin: only whether there is one.
#include "art5_test.h"
#include "people.h"

struct Card {
  int Value;
};

static Card *keep(int Value) { return new Card{Value}; }

int main() {
  Person Who = nextPerson();
  Card *Of = keep(scorePerson(historyOf(Who.Id)));
#ifdef TWIN
  if (!Of)
    return 1;
  if (Of != nullptr)
    refuse(Who);
#else
  if (Of->Value < 40)
    refuse(Who); // CLOSES
#endif
}
