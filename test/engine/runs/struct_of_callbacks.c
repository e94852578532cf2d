// A struct of callbacks goes to a library; twin: its user data is a blank.
#include "art5_test.h"
struct Operations {
  int (*Open)(void *User);
  int (*Close)(void *User);
  void *User;
};
int libRun(const struct Operations *How);
static int onOpen(void *User) {
  return inferEmotionAt((const Image *)User); // CLOSES
}
static int onClose(void *User) { return ((const Image *)User)->id; }
CONTEXT("workplace") int main(void) {
  Image Frame = grabFace();
  struct Operations How = {onOpen, onClose, &Frame};
#ifdef TWIN
  Image Blank = blankImage();
  How.User = &Blank;
#endif
  return libRun(&How);
}
