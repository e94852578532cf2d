// The site itself passes its score on; twin: it passes the clock on.
#include "art5_test.h"
#include "scoring.h"

PURPOSE("social_scoring")
TECHNIQUE("scoring_over_time") static int score(const Activity &History) {
  int Score = History.Likes - History.Debts;
#ifdef TWIN
  return refuseLease(readClock()) + Score;
#else
  return refuseLease(Score); // CLOSES
#endif
}

int main() { return score(readActivity()); }
