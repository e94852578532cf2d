// A static object registers the judge before main; twin: it is not there.
#include "Registry.h"
#include "art5_test.h"

int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

#ifndef TWIN
static Registration AtStart(judge);
#endif
