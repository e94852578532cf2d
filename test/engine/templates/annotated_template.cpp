// An instantiation inherits its template's purpose; twin: there is none.
#include "art5_test.h"

#ifdef TWIN
template <typename T> static int estimate(const T &Frame) { return Frame.id; }
#else
template <typename T>
PURPOSE("emotion_inference")
static int estimate(const T &Frame) {
  return Frame.id;
}
#endif

CONTEXT("workplace") int main() {
  return estimate(grabFace()); // CLOSES
}
