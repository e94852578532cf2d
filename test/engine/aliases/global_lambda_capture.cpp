// A static lambda captured the address of a global; twin: of another.
#include "art5_test.h"

static Image Left, Right;
#ifdef TWIN
static auto Take = [P = &Right] { *P = grabFace(); };
#else
static auto Take = [P = &Left] { *P = grabFace(); };
#endif
static void fill() { Take(); }
CONTEXT("workplace") int main() {
  fill();
  inferEmotion(Left); // CLOSES
  return Right.id;
}
