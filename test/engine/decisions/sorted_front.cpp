// Pairs are sorted and the first is refused; twin: they are sorted by room.
#include "art5_test.h"
#include "people.h"
#include <algorithm>
#include <utility>
#include <vector>

int main() {
  std::vector<std::pair<int, const Person *>> List;
  static Person All[4];
  for (Person &Who : All) {
    Who = nextPerson();
    int Value = scorePerson(historyOf(Who.Id));
    note(Value ? "seen" : "zero");
#ifdef TWIN
    List.push_back({Who.Room, &Who});
#else
    List.push_back({Value, &Who});
#endif
  }
  std::sort(List.begin(), List.end());
  refuse(*List.front().second); // CLOSES
}
