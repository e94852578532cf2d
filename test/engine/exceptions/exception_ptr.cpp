// An exception_ptr keeps the face until it is rethrown; twin: a blank image.
#include "art5_test.h"
#include <exception>

static std::exception_ptr capture() {
#ifdef TWIN
  return std::make_exception_ptr(blankImage());
#else
  return std::make_exception_ptr(grabFace());
#endif
}

CONTEXT("workplace") int main() {
  try {
    std::rethrow_exception(capture());
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
}
