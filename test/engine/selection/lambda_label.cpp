// A lambda classifies. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  auto Classify = [](float Score) { return Score > 0.5f ? 1 : 0; };
  return engagement(Classify(score(1))); // CLOSES
}
