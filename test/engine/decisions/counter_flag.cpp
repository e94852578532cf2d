// Bad marks are counted under the score; twin: under the room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person Who = nextPerson();
  int Marks = 0;
  for (int I = 0; I < 3; ++I) {
    int Value = scorePerson(historyOf(I));
#ifdef TWIN
    if (Who.Room == I)
#else
    if (Value < I)
#endif
      Marks = 1;
    note(Value ? "seen" : "zero");
  }
  if (Marks > 0)
    refuse(Who); // CLOSES
}
