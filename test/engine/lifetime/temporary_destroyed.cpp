// A temporary's destructor writes the face out first; twin: it writes a blank.
#include "art5_test.h"

static Image Log;

struct Writer {
  Image Frame;
  ~Writer() { Log = Frame; }
};

static void flush(const Writer &) {}

CONTEXT("workplace") int main() {
#ifdef TWIN
  flush(Writer{blankImage()});
#else
  flush(Writer{grabFace()});
#endif
  return inferEmotion(Log); // CLOSES
}
