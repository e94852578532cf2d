// A loop that ends before it starts; twin: one that runs.
#include "art5_test.h"

CONTEXT("workplace") int main(void) {
  int Seen = readGaze();
#ifdef TWIN
  for (int I = 0; I < 2; ++I)
#else
  for (int I = 2; I < 2; ++I)
#endif
    Seen = 0;
  return inferFromGaze(Seen); // CLOSES
}
