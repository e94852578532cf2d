// C++ gives a face to a C library that calls back; twin: it gives a blank
// image.
#include "art5_test.h"
#include "queue.h"

static int judge(const Image *Item, void *Count) {
  ++*static_cast<int *>(Count);
  return inferEmotion(*Item); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  int Count = 0;
#ifdef TWIN
  queue_put(&Blank);
#else
  queue_put(&Face);
#endif
  return queue_visit(judge, &Count) + Count + Face.id + Blank.id;
}
