// try_emplace makes the value in place; twin: the other member.
#include "art5_test.h"
#include <map>
#include <string>
struct Rec {
  int Gaze, Clock;
  Rec(int G, int C) : Gaze(G), Clock(C) {}
};
CONTEXT("workplace") int main() {
  std::map<std::string, Rec> M;
  auto [It, New] = M.try_emplace("a", readGaze(), readClock());
  (void)New;
#ifdef TWIN
  return inferFromGaze(It->second.Clock);
#else
  return inferFromGaze(It->second.Gaze); // CLOSES
#endif
}
