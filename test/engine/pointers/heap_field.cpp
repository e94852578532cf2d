// A field of a heap object written through one pointer is read through another;
// twin: the other field.
#include "art5_test.h"

struct Visit {
  Image Portrait{};
  Image Badge{};
};

CONTEXT("workplace") int main() {
  Visit *Today = new Visit;
  Visit *Same = Today;
  Same->Portrait = grabFace();
#ifdef TWIN
  int Mood = inferEmotion(Today->Badge);
#else
  int Mood = inferEmotion(Today->Portrait); // CLOSES
#endif
  delete Today;
  return Mood;
}
