// The name is a std::string. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"
#include <string>

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  std::string Name = "sits";
  if (score(1) > score(0))
    Name = "sleeps";
  return engagementByName(Name.c_str()); // CLOSES
}
