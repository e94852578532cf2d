// exit() ends main, not the destructors of globals; twin: a blank is left.
#include "art5_test.h"
#include <cstdlib>
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
  std::exit(0);
}
