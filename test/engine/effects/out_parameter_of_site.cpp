// The site writes its score through a reference; twin: into another variable.
#include "art5_test.h"
#include "scoring.h"

PURPOSE("social_scoring")
TECHNIQUE("scoring_over_time")
static void score(const Activity &History, int &Out) {
  Out = History.Likes - History.Debts;
}

int main() {
  int Score = 0, Spare = 0;
#ifdef TWIN
  score(readActivity(), Spare);
#else
  score(readActivity(), Score);
#endif
  return refuseLease(Score) + Spare; // CLOSES
}
