// The consumer judges what comes out.
#include "Queue.h"
#include "art5_test.h"

int consume(FrameQueue &From) {
  Image Frame;
  return From.take(Frame) ? inferEmotion(Frame) : 0; // CLOSES
}
