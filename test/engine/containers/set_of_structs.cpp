// A set of structs with its own order; twin: the other field.
#include "art5_test.h"
#include <set>
struct Rec {
  int Key, Gaze;
  bool operator<(const Rec &O) const { return Key < O.Key; }
};
CONTEXT("workplace") int main() {
  std::set<Rec> S;
  S.insert(Rec{1, readGaze()});
#ifdef TWIN
  return inferFromGaze(S.begin()->Key);
#else
  return inferFromGaze(S.begin()->Gaze); // CLOSES
#endif
}
