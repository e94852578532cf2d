// A compound literal passes the face; twin: it holds a blank image.
#include "art5_test.h"

struct Request {
  Image frame;
  int room;
};

static int serve(struct Request Ask) {
  return inferEmotionAt(&Ask.frame); // CLOSES
}

CONTEXT("workplace") int main(void) {
#ifdef TWIN
  return serve((struct Request){.frame = blankImage(), .room = 2});
#else
  return serve((struct Request){.frame = grabFace(), .room = 2});
#endif
}
