// A grade is returned by branches on the score; twin: the grade comes from the
// room.
#include "art5_test.h"
#include "people.h"

enum class Grade { Good, Poor };

static Grade grade(int Value) {
  if (Value < 40)
    return Grade::Poor;
  return Grade::Good;
}

static void handle(const Person &Who, Grade Of) {
  switch (Of) {
  case Grade::Poor:
    refuse(Who); // CLOSES
    break;
  case Grade::Good:
    break;
  }
}

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
#ifdef TWIN
  note(Value ? "seen" : "zero");
  handle(Who, grade(Who.Room));
#else
  handle(Who, grade(Value));
#endif
}
