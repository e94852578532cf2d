// A branch gives the label its name. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  const char *Name = "sits";
  if (score(1) > score(0))
    Name = "sleeps";
  return engagementByName(Name); // CLOSES
}
