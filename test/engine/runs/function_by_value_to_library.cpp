// A closure by value keeps what it captured; twin: it captured a blank.
#include "art5_test.h"
#include <functional>
void libLater(std::function<void()> Task);
CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  libLater([Blank] {
    (void)inferEmotion(Blank);
  });
#else
  libLater([Face] {
    (void)inferEmotion(Face); // CLOSES
  });
#endif
  return Face.id + Blank.id;
}
