// A virtual method nobody defines is a site; twin: it declares no purpose.
#include "art5_test.h"

struct Estimator {
  virtual ~Estimator();
#ifdef TWIN
  virtual int run(const Image &Frame);
#else
  PURPOSE("emotion_inference") virtual int run(const Image &Frame);
#endif
};
Estimator *loadEstimator(int Version);

CONTEXT("workplace") int main() {
  Estimator *Model = loadEstimator(2);
  return Model->run(grabFace()); // CLOSES
}
