// A global's destructor sees what main left in it; twin: main left a blank.
#include "art5_test.h"
struct Log {
  Image Seen{};
  CONTEXT("workplace") ~Log() {
    (void)inferEmotion(Seen); // CLOSES
  }
};
static Log Book;
int main() {
#ifdef TWIN
  Book.Seen = blankImage();
#else
  Book.Seen = grabFace();
#endif
  return 0;
}
