// A machine goes to the state that refuses under the score; twin: under the
// room.
#include "art5_test.h"
#include "people.h"

enum class State { Open, Checked, Refused, Done };

struct Machine {
  State Now = State::Open;
  Person Who = nextPerson();
  int Value = 0;

  void step() {
    switch (Now) {
    case State::Open:
      Value = scorePerson(historyOf(Who.Id));
      Now = State::Checked;
      break;
    case State::Checked:
#ifdef TWIN
      Now = Who.Room < 40 ? State::Refused : State::Done;
#else
      Now = Value < 40 ? State::Refused : State::Done;
#endif
      break;
    case State::Refused:
      refuse(Who); // CLOSES
      Now = State::Done;
      break;
    case State::Done:
      break;
    }
  }
};

int main() {
  Machine M;
  while (M.Now != State::Done)
    M.step();
}
