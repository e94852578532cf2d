// A global's initialiser runs before main; twin: nothing initialises through
// it.
#include "art5_test.h"

CONTEXT("workplace") int warmUp() {
  return inferEmotion(grabFace()); // CLOSES
}

#ifdef TWIN
int Mood = 0;
#else
int Mood = warmUp();
#endif

int main() { return Mood; }
