// A loop finds the one with the lowest score; twin: the one with the lowest
// room.
#include "art5_test.h"
#include "people.h"

int main() {
  Person All[4];
  int Worst = 0, Lowest = 1000;
  for (int I = 0; I < 4; ++I) {
    All[I] = nextPerson();
    int Value = scorePerson(historyOf(All[I].Id));
    note(Value ? "seen" : "zero");
#ifdef TWIN
    Value = All[I].Room;
#endif
    if (Value < Lowest) {
      Lowest = Value;
      Worst = I;
    }
  }
  refuse(All[Worst]); // CLOSES
}
