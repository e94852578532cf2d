// The flag is changed through a pointer between the branches; twin: another
// variable is.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Live = chance(), Other = chance(), Seen = 0;
#ifdef TWIN
  int *P = &Other;
#else
  int *P = &Live;
#endif
  if (Live)
    Seen = readGaze();
  *P = chance();
  if (!Live)
    inferFromGaze(Seen); // CLOSES
  return Other;
}
