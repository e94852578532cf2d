// An exception's frame is judged by the handler; twin: its code is kept only.
#include "art5_test.h"

struct CaptureError {
  Image Frame;
  Image Icon;
};

static void capture() { throw CaptureError{grabFace(), blankImage()}; }

CONTEXT("workplace") int main() {
  try {
    capture();
  } catch (const CaptureError &Error) {
#ifdef TWIN
    return inferEmotion(Error.Icon);
#else
    return inferEmotion(Error.Frame); // CLOSES
#endif
  }
  return 0;
}
