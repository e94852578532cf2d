// A thread that refuses is started under the score; twin: under the room.
#include "art5_test.h"
#include "people.h"
#include <thread>

static void reject(Person Who) { refuse(Who); } // CLOSES

int main() {
  Person Who = nextPerson();
  int Value = scorePerson(historyOf(Who.Id));
  note(Value ? "seen" : "zero");
#ifdef TWIN
  if (Who.Room < 40) {
#else
  if (Value < 40) {
#endif
    std::thread Worker(reject, Who);
    Worker.join();
  }
}
