// A lambda can be a site itself; twin: it declares no purpose.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  auto Judge = [](const Image &Frame) { return Frame.id; };
#else
  auto Judge = [](const Image &Frame)
      __attribute__((annotate("art5::purpose", "emotion_inference"))) {
    return Frame.id;
  };
#endif
  Image Face = grabFace();
  return Judge(Face); // CLOSES
}
