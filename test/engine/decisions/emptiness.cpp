// Scores decide; twin: only whether there are any scores.
#include "art5_test.h"
#include "people.h"
#include <vector>

int main() {
  Person Who = nextPerson();
  std::vector<int> Scores;
  Scores.push_back(scorePerson(historyOf(Who.Id)));
#ifdef TWIN
  if (Scores.empty() || Scores.size() > 3)
#else
  if (Scores.front() < 40)
#endif
    refuse(Who); // CLOSES
}
