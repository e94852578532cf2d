// Attribute destructor runs when main is done; twin: main left a blank.
#include "art5_test.h"
static Image Last;
CONTEXT("workplace") __attribute__((destructor)) static void late() {
  (void)inferEmotion(Last); // CLOSES
}
int main() {
  Last = grabFace();
#ifdef TWIN
  Last = blankImage();
#endif
  return 0;
}
