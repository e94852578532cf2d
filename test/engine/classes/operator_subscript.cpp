// An own operator[] gives access to the frames; twin: of the blank album.
#include "art5_test.h"

class Album {
public:
  Image &operator[](int Page) { return Pages[Page % 4]; }

private:
  Image Pages[4] = {};
};

CONTEXT("workplace") int main() {
  Album Staff, Rooms;
  Staff[0] = grabFace();
  Rooms[0] = blankImage();
#ifdef TWIN
  return inferEmotion(Rooms[0]);
#else
  return inferEmotion(Staff[0]); // CLOSES
#endif
}
