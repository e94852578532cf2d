// The treatment on the score's person follows; twin: only the raw activity
// flows.
#include "art5_test.h"
#include "scoring.h"

int main() {
  Activity History = readActivity();
  int Score = scorePerson(History);
#ifdef TWIN
  return refuseLease(History.Debts) + Score;
#else
  return refuseLease(Score); // CLOSES
#endif
}
