// The score chooses the object whose handler runs; twin: the room does.
#include "art5_test.h"
#include "people.h"

struct Handler {
  virtual ~Handler() = default;
  virtual void run(const Person &Who) = 0;
};
struct Refuser : Handler {
  void run(const Person &Who) override { refuse(Who); } // CLOSES
};
struct Accepter : Handler {
  void run(const Person &Who) override { accept(Who); }
};

int main() {
  Person Who = nextPerson();
  Refuser Bad;
  Accepter Good;
  Handler *Then = &Good;
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
#ifdef TWIN
  if (Who.Room < 40)
#else
  if (Value < 40)
#endif
    Then = &Bad;
  Then->run(Who);
}
