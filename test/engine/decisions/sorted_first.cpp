// People are sorted by score and the last three are refused; twin: all are.
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
  for (const Rated &Each : List)
    refuse(Each.Who);
#else
  for (int I = 0; I < 3; ++I)
    refuse(List[I].Who); // CLOSES
#endif
}
