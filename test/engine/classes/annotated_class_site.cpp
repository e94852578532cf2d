// A purpose on a class makes its methods sites; twin: the class declares none.
#include "art5_test.h"

#ifdef TWIN
class Estimator {
#else
class PURPOSE("emotion_inference") Estimator {
#endif
public:
  int run(const Image &Frame) { return Frame.id; }
};

CONTEXT("workplace") int main() {
  Estimator Mood;
  return Mood.run(grabFace()); // CLOSES
}
