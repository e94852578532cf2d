// An optional is filled under the score and its content refused; twin: always
// filled.
#include "art5_test.h"
#include "people.h"
#include <optional>

int main() {
  Person Who = nextPerson();
  std::optional<Person> Bad;
#ifdef TWIN
  if (scorePerson(historyOf(Who.Id)) < 40)
    note("low");
  Bad = Who;
#else
  if (scorePerson(historyOf(Who.Id)) < 40)
    Bad = Who;
#endif
  if (Bad)
    refuse(*Bad); // CLOSES
}
