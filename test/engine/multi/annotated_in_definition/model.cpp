// Redeclarations add up: only the definition declares the purpose; twin: none
// does.
#include "art5_test.h"

#ifdef TWIN
int estimate(const Image &Frame) {
#else
PURPOSE("emotion_inference") int estimate(const Image &Frame) {
#endif
  return Frame.id;
}
