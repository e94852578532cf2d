// A flexible array member keeps the samples; twin: only clocks are stored.
#include "art5_test.h"
#include <stdlib.h>

struct Samples {
  int count;
  int values[];
};

CONTEXT("workplace") int main(void) {
  struct Samples *All = malloc(sizeof *All + 4 * sizeof(int));
  if (!All)
    return 1;
  All->count = 1;
#ifdef TWIN
  All->values[0] = readClock();
#else
  All->values[0] = readGaze();
#endif
  int Mood = inferFromGaze(All->values[0]); // CLOSES
  free(All);
  return Mood;
}
