// A lambda captured by reference what it is handed; twin: another object.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image X = blankImage(), Y = blankImage();
  auto Take = [&X](const Image &From) {
    X = grabFace();
    inferEmotion(From); // CLOSES
  };
#ifdef TWIN
  Take(Y);
#else
  Take(X);
#endif
  return Y.id;
}
