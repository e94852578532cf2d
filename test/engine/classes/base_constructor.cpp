// The base is constructed from the face; twin: from a blank image.
#include "art5_test.h"

class Record {
public:
  explicit Record(const Image &Frame) : Portrait(Frame) {}
  Image Portrait;
};
class Visit : public Record {
public:
#ifdef TWIN
  explicit Visit(const Image &Frame) : Record(blankImage()), Id(Frame.id) {}
#else
  explicit Visit(const Image &Frame) : Record(Frame) {}
#endif
  int Id = 0;
};

CONTEXT("workplace") int main() {
  Visit Today(grabFace());
  return inferEmotion(Today.Portrait) + Today.Id; // CLOSES
}
