// Somebody in the list has a low score, so the next is refused; twin: a room.
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
  if (std::any_of(List.begin(), List.end(), [](const Rated &R) {
#ifdef TWIN
        return R.Who.Room < 40;
#else
        return R.Value < 40;
#endif
      }))
    refuse(nextPerson()); // CLOSES
}
