// What is written to a stringstream is read from it; twin: another stream is
// read.
#include "art5_test.h"
#include <sstream>

CONTEXT("workplace") int main() {
  std::stringstream Gazes, Clocks;
  Gazes << readGaze() << ' ';
  Clocks << readClock() << ' ';
  int Number = 0;
#ifdef TWIN
  Clocks >> Number;
#else
  Gazes >> Number;
#endif
  return inferFromGaze(Number); // CLOSES
}
