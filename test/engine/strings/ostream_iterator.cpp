// An iterator over a stream writes to it; twin: a clock.
#include "art5_test.h"
#include <iterator>
#include <sstream>
#include <string>
CONTEXT("workplace") int main() {
  std::ostringstream Text;
#ifdef TWIN
  *std::ostream_iterator<int>(Text) = readClock();
#else
  *std::ostream_iterator<int>(Text) = readGaze();
#endif
  return inferFromGaze(std::stoi(Text.str())); // CLOSES
}
