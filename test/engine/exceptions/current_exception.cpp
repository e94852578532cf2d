// current_exception and rethrow_exception carry it; twin: another is thrown.
#include "art5_test.h"
#include <exception>
static std::exception_ptr Kept;
static void work() {
  try {
#ifdef TWIN
    throw blankImage();
#else
    throw grabFace();
#endif
  } catch (...) {
    Kept = std::current_exception();
  }
}
CONTEXT("workplace") int main() {
  work();
  try {
    std::rethrow_exception(Kept);
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
}
