// co_await gives one coroutine's result to another; twin: the awaited one is
// clean.
#include "Task.h"
#include "art5_test.h"

static Task<Image> capture() {
#ifdef TWIN
  co_return blankImage();
#else
  co_return grabFace();
#endif
}

static Task<int> judge() {
  Image Frame = co_await capture();
  co_return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() { return judge().get(); }
