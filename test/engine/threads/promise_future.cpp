// A promise's value comes out of its future; twin: a blank value was set.
#include "art5_test.h"
#include <future>

CONTEXT("workplace") int main() {
  std::promise<Image> Promise;
  std::future<Image> Later = Promise.get_future();
#ifdef TWIN
  Promise.set_value(blankImage());
#else
  Promise.set_value(grabFace());
#endif
  return inferEmotion(Later.get()); // CLOSES
}
