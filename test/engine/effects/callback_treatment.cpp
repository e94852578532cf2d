// The treatment is a callback given the score; twin: a harmless one is given.
#include "art5_test.h"
#include "scoring.h"

static int display(int Score) { return Score; }

static int scoreThen(int (*Use)(int)) {
  return Use(scorePerson(readActivity())); // CLOSES
}

int main() {
#ifdef TWIN
  return scoreThen(display);
#else
  return scoreThen(refuseLease) + display(1);
#endif
}
