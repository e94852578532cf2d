// The other anonymous class 'Worker', which only measures.
#include "art5_test.h"

namespace {
class Worker {
public:
  int work(const Image &Frame) { return Frame.pixels[0]; }
};
} // namespace

int workSize(const Image &Frame) { return Worker().work(Frame); }
