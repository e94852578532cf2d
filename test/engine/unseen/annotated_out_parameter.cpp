// A source's writes through its parameter carry it; twin: it is not declared.
#include "art5_test.h"

#ifdef TWIN
bool readFrame(int Device, Image *Out);
#else
SOURCE("face_image") bool readFrame(int Device, Image *Out);
#endif

CONTEXT("workplace") int main() {
  Image Frame;
  return readFrame(0, &Frame) ? inferEmotion(Frame) : 0; // CLOSES
}
