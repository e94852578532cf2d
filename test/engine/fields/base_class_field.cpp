// A field of a base class is a field of the object; twin: the derived field is
// read.
#include "art5_test.h"

struct Record {
  Image Portrait{};
};
struct Visit : Record {
  Image Badge{};
};

CONTEXT("workplace") int main() {
  Visit Today;
  Today.Portrait = grabFace();
  Today.Badge = blankImage();
#ifdef TWIN
  return inferEmotion(Today.Badge);
#else
  return inferEmotion(Today.Portrait); // CLOSES
#endif
}
