// A thread_local slot carries the face; twin: only blanks are put there.
#include "art5_test.h"

static thread_local Image Slot;

static void put(const Image &Frame) { Slot = Frame; }

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  put(Blank);
#else
  put(Face);
#endif
  return inferEmotion(Slot) + Face.id + Blank.id; // CLOSES
}
