// Code after a call that returns runs; twin: the call is declared noreturn.
#include "art5_test.h"

#ifdef TWIN
[[noreturn]] void shutDown();
#else
void shutDown();
#endif

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  shutDown();
  return inferEmotion(Face); // CLOSES
}
