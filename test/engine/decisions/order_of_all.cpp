// The list is sorted by score; one loop over its whole size is no decision, a
// loop over a third is.
#include "art5_test.h"
#include "people.h"
#include <algorithm>
#include <vector>

struct Rated {
  int Value;
  Person Who;
};

int main() {
  std::vector<Rated> List;
  for (int I = 0; I < 9; ++I) {
    Person Who = nextPerson();
    List.push_back({scorePerson(historyOf(Who.Id)), Who});
  }
  std::sort(List.begin(), List.end(), [](const Rated &A, const Rated &B) {
    return A.Value < B.Value;
  });
#ifdef TWIN
  for (unsigned I = 0; I < List.size(); ++I)
#else
  for (unsigned I = 0; I < List.size() / 3; ++I)
#endif
    refuse(List[I].Who); // CLOSES
}
