// Decisions wait in a queue for another function; twin: they are made on the
// room.
#include "art5_test.h"
#include "people.h"
#include <queue>

struct Decision {
  Person Who;
  bool Refused;
};

static std::queue<Decision> Waiting;

static void settle() {
  while (!Waiting.empty()) {
    Decision Next = Waiting.front();
    Waiting.pop();
    if (Next.Refused)
      refuse(Next.Who); // CLOSES
  }
}

int main() {
  Person Who = nextPerson();
  bool Low = scorePerson(historyOf(Who.Id)) < 40;
#ifdef TWIN
  note(Low ? "low" : "high");
  Waiting.push({Who, Who.Room == 3});
#else
  Waiting.push({Who, Low});
#endif
  settle();
}
