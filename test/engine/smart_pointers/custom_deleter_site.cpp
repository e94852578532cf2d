// A custom deleter judges what is freed; twin: the blank image is.
#include "art5_test.h"
#include <memory>

struct JudgeAndFree {
  void operator()(Image *Frame) const {
    inferEmotion(*Frame); // CLOSES
    delete Frame;
  }
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::unique_ptr<Image, JudgeAndFree> Frame(new Image(blankImage()));
#else
  std::unique_ptr<Image, JudgeAndFree> Frame(new Image(grabFace()));
#endif
  return Frame->id;
}
