// Who has a good score is removed from the list that is refused; twin: who has
// a good room.
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
  List.erase(std::remove_if(List.begin(), List.end(),
                            [](const Rated &R) {
#ifdef TWIN
                              return R.Who.Room > 40;
#else
                              return R.Value > 40;
#endif
                            }),
             List.end());
  for (const Rated &Each : List)
    refuse(Each.Who); // CLOSES
}
