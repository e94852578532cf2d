// A coroutine keeps its parameter in its frame; twin: it is given a blank
// image.
#include "Task.h"
#include "art5_test.h"

static Task<int> judge(Image Frame) {
  co_return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  auto Job = judge(blankImage());
#else
  auto Job = judge(grabFace());
#endif
  return Job.get();
}
