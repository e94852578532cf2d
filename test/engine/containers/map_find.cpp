// find gives an iterator to the value; twin: its key is passed instead.
#include "art5_test.h"
#include <map>

CONTEXT("workplace") int main() {
  std::map<int, int> Samples;
  Samples[readClock()] = readGaze();
  auto Found = Samples.find(readClock());
  if (Found == Samples.end())
    return 0;
#ifdef TWIN
  return inferFromGaze(Found->first);
#else
  return inferFromGaze(Found->second); // CLOSES
#endif
}
