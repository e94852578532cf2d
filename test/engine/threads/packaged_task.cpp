// A packaged_task's result is the face; twin: its function makes a blank.
#include "art5_test.h"
#include <future>

static Image capture() {
#ifdef TWIN
  return blankImage();
#else
  return grabFace();
#endif
}

CONTEXT("workplace") int main() {
  std::packaged_task<Image()> Task(capture);
  auto Later = Task.get_future();
  Task();
  return inferEmotion(Later.get()); // CLOSES
}
