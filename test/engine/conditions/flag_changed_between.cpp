// The flag is assigned between the branches; twin: it is not.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Live = chance(), Seen = 0;
  if (Live)
    Seen = readGaze();
#ifndef TWIN
  Live = chance();
#endif
  if (!Live)
    inferFromGaze(Seen); // CLOSES
}
