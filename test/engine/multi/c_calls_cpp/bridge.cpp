// The C++ side behind extern "C".
#include "bridge.h"
#include "art5_test.h"

int bridge_judge(const Image *frame) {
  return inferEmotion(*frame); // CLOSES
}
