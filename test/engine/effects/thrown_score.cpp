// The site throws its score and the handler treats on it; twin: it throws a
// room.
#include "art5_test.h"
#include "scoring.h"

struct Verdict {
  int Value;
};

PURPOSE("social_scoring")
TECHNIQUE("scoring_over_time") static int score(const Activity &History) {
  int Score = History.Likes - History.Debts;
  if (chance())
#ifdef TWIN
    throw Verdict{readClock()};
#else
    throw Verdict{Score};
#endif
  return Score;
}

int main() {
  try {
    return score(readActivity());
  } catch (const Verdict &Thrown) {
    return refuseLease(Thrown.Value); // CLOSES
  }
}
