// A chain of calls from main reaches the site; twin: its middle calls nobody.
#include "art5_test.h"

int judge() {
  return inferEmotion(grabFace()); // CLOSES
}
static int middle() {
#ifdef TWIN
  return readClock();
#else
  return judge();
#endif
}
static int outer() { return middle(); }

CONTEXT("workplace") int main() { return outer(); }
