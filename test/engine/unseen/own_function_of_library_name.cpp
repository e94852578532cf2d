// A C++ function that has the name of one of the C library is somebody's own:
// what it is given comes out; twin: it is given something else.
#include "art5_test.h"
struct Channel;
Channel *open(const Image &Frame);
int read(Channel *From);
CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Channel *Used = open(Blank);
#else
  Channel *Used = open(Face);
#endif
  return inferFromGaze(read(Used)) + Face.id + Blank.id; // CLOSES
}
