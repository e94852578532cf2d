// A stream's buffer goes into another stream; twin: the empty one does.
#include "art5_test.h"
#include <sstream>
CONTEXT("workplace") int main() {
  std::stringstream From, Empty, To;
  From << readGaze();
#ifdef TWIN
  To << Empty.rdbuf();
#else
  To << From.rdbuf();
#endif
  int Gaze = 0;
  To >> Gaze;
  return inferFromGaze(Gaze); // CLOSES
}
