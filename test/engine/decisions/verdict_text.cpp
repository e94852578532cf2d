// The decision is a text that is compared later; twin: another text.
#include "art5_test.h"
#include "people.h"
#include <string>

int main() {
  Person Who = nextPerson();
  std::string Verdict = "accept", Other = "none";
  if (scorePerson(historyOf(Who.Id)) < 40)
    Verdict = "refuse";
#ifdef TWIN
  if (Other == "refuse")
#else
  if (Verdict == "refuse")
#endif
    refuse(Who); // CLOSES
}
