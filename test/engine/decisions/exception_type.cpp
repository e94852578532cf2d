// Which exception is thrown depends on the score; twin: the handler of another
// exception refuses.
#include "art5_test.h"
#include "people.h"

struct Refusal {};
struct Failure {};

static void check(int Value) {
  if (chance())
    throw Failure();
  if (Value < 40)
    throw Refusal();
}

int main() {
  Person Who = nextPerson();
  try {
    check(scorePerson(historyOf(Who.Id)));
#ifdef TWIN
  } catch (const Refusal &) {
    note("refused");
  } catch (const Failure &) {
#else
  } catch (const Failure &) {
    note("failed");
  } catch (const Refusal &) {
#endif
    refuse(Who); // CLOSES
  }
}
