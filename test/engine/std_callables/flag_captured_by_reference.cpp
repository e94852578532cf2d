// A lambda sets the flag that another reads; twin: a clean value is judged.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  bool Ready = false;
  auto Set = [&Ready] { Ready = true; };
  auto Run = [&Ready](int X) { return Ready ? inferFromGaze(X) : 0; }; // CLOSES
  Set();
#ifdef TWIN
  return Run(readClock());
#else
  return Run(readGaze());
#endif
}
