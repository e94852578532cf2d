// A bodiless function may write through a pointer; twin: it points to const.
#include "art5_test.h"

#ifdef TWIN
int transfer(const Image *From, const Image *To);
#else
int transfer(const Image *From, Image *To);
#endif

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Frame = blankImage();
  int Code = transfer(&Face, &Frame);
  return Code ? 0 : inferEmotion(Frame); // CLOSES
}
