// Classes of one name in two anonymous namespaces are apart; twin: the other is
// run.
#include "art5_test.h"

namespace {
class Worker {
public:
  int work(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
};
} // namespace

int workMood(const Image &Frame) { return Worker().work(Frame); }
