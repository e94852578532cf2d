// The site leaves its score in its object; twin: the treatment reads the room.
#include "art5_test.h"
#include "scoring.h"

class Scorer {
public:
  PURPOSE("social_scoring")
  TECHNIQUE("scoring_over_time") void run(const Activity &History) {
    Score = History.Likes * 2;
  }
  int score() const { return Score; }
  int room() const { return Room; }

private:
  int Score = 0;
  int Room = 4;
};

int main() {
  Scorer Model;
  Model.run(readActivity());
#ifdef TWIN
  return refuseLease(Model.room()) + Model.score();
#else
  return refuseLease(Model.score()) + Model.room(); // CLOSES
#endif
}
