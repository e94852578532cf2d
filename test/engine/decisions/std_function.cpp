// A std::function is filled under the score; twin: under the room.
#include "art5_test.h"
#include "people.h"
#include <functional>

int main() {
  Person Who = nextPerson();
  std::function<void(const Person &)> Then = accept;
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
#ifdef TWIN
  if (Who.Room < 40)
#else
  if (Value < 40)
#endif
    Then = [](const Person &One) { refuse(One); }; // CLOSES
  Then(Who);
}
