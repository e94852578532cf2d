// The site and its helper; contexts stand with the callers.
#include "art5_test.h"

int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}
