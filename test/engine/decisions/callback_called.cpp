// A callback is run by a helper under the score; twin: under the room.
#include "art5_test.h"
#include "people.h"

template <typename F> static void when(bool Say, F Then) {
  if (Say)
    Then();
}

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
#ifdef TWIN
  when(Who.Room < 40, [&] { refuse(Who); });
#else
  when(Value < 40, [&] { refuse(Who); }); // CLOSES
#endif
}
