// mem_fn wraps the method that judges; twin: the one that files.
#include "art5_test.h"
#include <functional>

struct Desk {
  int judge(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
  int file(const Image &Frame) { return Frame.id; }
};

CONTEXT("workplace") int main() {
  Desk Hr;
#ifdef TWIN
  auto Step = std::mem_fn(&Desk::file);
#else
  auto Step = std::mem_fn(&Desk::judge);
#endif
  return Step(Hr, grabFace());
}
