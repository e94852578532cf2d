// A lambda changes the flag between the branches; twin: another one.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  bool Live = chance() != 0, Other = false;
  int Seen = 0;
#ifdef TWIN
  auto Change = [&Other] { Other = chance() != 0; };
#else
  auto Change = [&Live] { Live = chance() != 0; };
#endif
  if (Live)
    Seen = readGaze();
  Change();
  if (!Live)
    inferFromGaze(Seen); // CLOSES
  return Other;
}
