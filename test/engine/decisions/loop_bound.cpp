// The score decides inside a loop over all; twin: the loop counts alone.
#include "art5_test.h"
#include "people.h"

int main() {
  for (int I = 0; I < 9; ++I) {
    Person Who = nextPerson();
    int Value = scorePerson(historyOf(Who.Id));
    note(Value ? "seen" : "zero");
#ifdef TWIN
    if (I > 7)
#else
    if (Value < 40)
#endif
      refuse(Who); // CLOSES
  }
}
