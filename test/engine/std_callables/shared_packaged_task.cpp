// make_shared makes the task, a closure runs it; twin: the task gets a blank
// image.
#include "art5_test.h"
#include <functional>
#include <future>
#include <memory>

CONTEXT("workplace") int main() {
  auto Task = std::make_shared<std::packaged_task<int(const Image &)>>(
      [](const Image &Frame) {
        return inferEmotion(Frame); // CLOSES
      });
  std::function<void(const Image &)> Later = [Task](const Image &Frame) {
    (*Task)(Frame);
  };
#ifdef TWIN
  Later(blankImage());
#else
  Later(grabFace());
#endif
}
