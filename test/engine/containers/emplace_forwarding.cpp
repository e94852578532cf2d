// emplace_back forwards to a constructor; twin: the other parameter.
#include "art5_test.h"
#include <vector>
struct Rec {
  int Gaze, Clock;
  Rec(int G, int C) : Gaze(G), Clock(C) {}
};
CONTEXT("workplace") int main() {
  std::vector<Rec> V;
  V.emplace_back(readGaze(), readClock());
#ifdef TWIN
  return inferFromGaze(V.back().Clock);
#else
  return inferFromGaze(V.back().Gaze); // CLOSES
#endif
}
