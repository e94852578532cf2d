// A static data member carries the face; twin: its sibling gets it.
#include "art5_test.h"

struct Office {
  static Image Door, Window;
};
Image Office::Door, Office::Window;

static void capture() {
#ifdef TWIN
  Office::Window = grabFace();
#else
  Office::Door = grabFace();
#endif
}

CONTEXT("workplace") int main() {
  capture();
  return inferEmotion(Office::Door); // CLOSES
}
