// A bodiless function may write to its reference; twin: the reference is const.
#include "art5_test.h"

#ifdef TWIN
void blend(const Image &Out, const Image &In);
#else
void blend(Image &Out, const Image &In);
#endif

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  blend(Frame, grabFace());
  return inferEmotion(Frame); // CLOSES
}
