// A map of vectors; twin: another constant key.
#include "art5_test.h"
#include <map>
#include <string>
#include <vector>
CONTEXT("workplace") int main() {
  std::map<std::string, std::vector<int>> M;
  M["gaze"].push_back(readGaze());
  M["clock"].push_back(readClock());
#ifdef TWIN
  return inferFromGaze(M["clock"][0]);
#else
  return inferFromGaze(M["gaze"][0]); // CLOSES
#endif
}
