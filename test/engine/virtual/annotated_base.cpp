// An override inherits the purpose of what it overrides; twin: the base has
// none.
#include "art5_test.h"

struct Estimator {
  virtual ~Estimator() = default;
#ifdef TWIN
  virtual int run(const Image &Frame) = 0;
#else
  PURPOSE("emotion_inference") virtual int run(const Image &Frame) = 0;
#endif
};
struct OnnxEstimator : Estimator {
  int run(const Image &Frame) override { return Frame.id; }
};

CONTEXT("workplace") int main() {
  OnnxEstimator Model;
  Estimator &Any = Model;
  return Any.run(grabFace()); // CLOSES
}
