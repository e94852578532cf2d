// A map tells by person what was decided; twin: on the room.
#include "art5_test.h"
#include "people.h"
#include <map>

int main() {
  Person Who = nextPerson();
  std::map<int, bool> Refused;
  int Value = scorePerson(historyOf(Who.Id));
#ifdef TWIN
  note(Value ? "seen" : "zero");
  Refused[Who.Id] = Who.Room < 40;
#else
  Refused[Who.Id] = Value < 40;
#endif
  if (Refused[Who.Id])
    refuse(Who); // CLOSES
}
