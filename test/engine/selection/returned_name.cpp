// A function returns the name of an enumerator. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

enum class Mood { Calm, Upset };

static Mood moodOf(float Score) {
  return Score > 0.5f ? Mood::Upset : Mood::Calm;
}

static const char *nameOf(Mood Of) {
  switch (Of) {
  case Mood::Calm:
    return "calm";
  case Mood::Upset:
    return "upset";
  }
  return "none";
}

CONTEXT("workplace") SUBJECT("worker") int main() {
  return engagementByName(nameOf(moodOf(score(1)))); // CLOSES
}
