// A table of names is indexed by an outcome. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  static const char *const Names[] = {"sits", "sleeps"};
  return engagementByName(Names[score(1) > score(0)]); // CLOSES
}
