// A static vector of pointers is initialised with a global; twin: with another.
#include "art5_test.h"
#include <vector>

static Image Left, Right;
#ifdef TWIN
static std::vector<Image *> All = {&Right};
#else
static std::vector<Image *> All = {&Left};
#endif
static void fill() { *All[0] = grabFace(); }
CONTEXT("workplace") int main() {
  fill();
  inferEmotion(Left); // CLOSES
  return Right.id;
}
