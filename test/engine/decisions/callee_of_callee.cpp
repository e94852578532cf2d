// The refusal is two calls below the branch; twin: the room decides.
#include "art5_test.h"
#include "people.h"

static void reject(const Person &Who) { refuse(Who); } // CLOSES

static void close(const Person &Who) {
  note("closing");
  reject(Who);
}

int main() {
  Person Who = nextPerson();
#ifdef TWIN
  int Value = Who.Room; (void)scorePerson(historyOf(Who.Id));
#else
  int Value = scorePerson(historyOf(Who.Id));
#endif
  if (Value < 40)
    close(Who);
}
