// A static table binds addresses of globals; twin: another entry is written.
#include "art5_test.h"

static Image Left, Right;
static Image *const Table[] = {&Left, &Right};
static void fill() {
#ifdef TWIN
  *Table[1] = grabFace();
#else
  *Table[0] = grabFace();
#endif
}
CONTEXT("workplace") int main() {
  fill();
  inferEmotion(Left); // CLOSES
}
