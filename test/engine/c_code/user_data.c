// A C callback gets its void * user data; twin: the blank image is registered.
#include "art5_test.h"

static int judge(void *User) {
  return inferEmotionAt((const Image *)User); // CLOSES
}

static int runLater(int (*Callback)(void *), void *User) {
  return Callback(User);
}

CONTEXT("workplace") int main(void) {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return runLater(judge, &Blank) + Face.id;
#else
  return runLater(judge, &Face) + Blank.id;
#endif
}
