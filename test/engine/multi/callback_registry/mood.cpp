// A handler registered in another file is run; twin: it is never registered.
#include "Registry.h"
#include "art5_test.h"

int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

void installMood() {
#ifdef TWIN
  registerHandler(3, nullptr);
#else
  registerHandler(3, judge);
#endif
}
