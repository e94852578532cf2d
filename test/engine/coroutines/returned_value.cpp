// What co_return gives is the task's result; twin: a blank image is returned.
#include "Task.h"
#include "art5_test.h"

static Task<Image> capture() {
#ifdef TWIN
  co_return blankImage();
#else
  co_return grabFace();
#endif
}

CONTEXT("workplace") int main() {
  auto Job = capture();
  return inferEmotion(Job.get()); // CLOSES
}
