// A method marks the person under the score, another function asks; twin:
// another mark is asked.
#include "art5_test.h"
#include "people.h"

class File {
public:
  explicit File(Person Of) : Of(Of) {}
  void mark() { Bad = true; }
  void archive() { Old = true; }
  bool isBad() const { return Bad; }
  bool isOld() const { return Old; }
  const Person &person() const { return Of; }

private:
  Person Of;
  bool Bad = false, Old = false;
};

static void settle(const File &Each) {
#ifdef TWIN
  if (Each.isOld())
#else
  if (Each.isBad())
#endif
    refuse(Each.person()); // CLOSES
}

int main() {
  File Each(nextPerson());
  if (scorePerson(historyOf(Each.person().Id)) < 40)
    Each.mark();
  if (chance())
    Each.archive();
  settle(Each);
}
