// The producer's file puts faces in the queue; twin: it puts blank images in.
#include "Queue.h"
#include "art5_test.h"

void produce(FrameQueue &Into) {
#ifdef TWIN
  Into.put(blankImage());
#else
  Into.put(grabFace());
#endif
}
