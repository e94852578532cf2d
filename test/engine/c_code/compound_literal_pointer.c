// The address of a compound literal; twin: of a clean one.
#include "art5_test.h"
struct Box { int Value; };
static int open_(const struct Box *B) {
  return inferFromGaze(B->Value); // CLOSES
}
CONTEXT("workplace") int main(void) {
  int Gaze = readGaze();
#ifdef TWIN
  return open_(&(struct Box){.Value = 3}) + Gaze;
#else
  return open_(&(struct Box){.Value = Gaze});
#endif
}
