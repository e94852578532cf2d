// A file whose function nobody calls is out of reach.
#include "art5_test.h"

int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}
