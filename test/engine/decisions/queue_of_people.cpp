// Who has a low score is put in a list that is refused elsewhere; twin:
// everybody is.
#include "art5_test.h"
#include "people.h"
#include <vector>

static std::vector<Person> List;

static void rate(const Person &Who) {
#ifdef TWIN
  if (scorePerson(historyOf(Who.Id)) < 40)
    note("low");
  List.push_back(Who);
#else
  if (scorePerson(historyOf(Who.Id)) < 40)
    List.push_back(Who);
#endif
}

static void settle() {
  for (const Person &Each : List)
    refuse(Each); // CLOSES
}

int main() {
  for (int I = 0; I < 9; ++I)
    rate(nextPerson());
  settle();
}
