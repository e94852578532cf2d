// The second base's method is overridden with the site; twin: it is not.
#include "art5_test.h"

struct Named {
  virtual ~Named() = default;
  virtual int name() { return 1; }
};
struct Watcher {
  virtual ~Watcher() = default;
  virtual int watch(const Image &Frame) { return Frame.id; }
};
struct Guard : Named, Watcher {
  int name() override { return 2; }
#ifndef TWIN
  int watch(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
#endif
};

CONTEXT("workplace") int main() {
  Guard Door;
  Watcher *Any = &Door;
  return Any->watch(grabFace());
}
