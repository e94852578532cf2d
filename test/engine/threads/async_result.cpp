// The result of async is the face; twin: the task makes a blank image.
#include "art5_test.h"
#include <future>

CONTEXT("workplace") int main() {
#ifdef TWIN
  auto Later = std::async([] { return blankImage(); });
#else
  auto Later = std::async([] { return grabFace(); });
#endif
  return inferEmotion(Later.get()); // CLOSES
}
