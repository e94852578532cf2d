// Those with a low score are copied to the list that is refused; twin: those in
// a room.
#include "art5_test.h"
#include "people.h"
#include <algorithm>
#include <iterator>
#include <vector>

struct Rated {
  int Value;
  Person Who;
};

int main() {
  std::vector<Rated> List, Low;
  for (int I = 0; I < 9; ++I) {
    Person Who = nextPerson();
    List.push_back({scorePerson(historyOf(Who.Id)), Who});
  }
  std::copy_if(List.begin(), List.end(), std::back_inserter(Low),
               [](const Rated &R) {
#ifdef TWIN
                 return R.Who.Room < 40;
#else
                 return R.Value < 40;
#endif
               });
  for (const Rated &Each : Low)
    refuse(Each.Who); // CLOSES
}
