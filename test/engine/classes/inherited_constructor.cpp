// An inherited constructor stores the face; twin: it gets the blank image.
#include "art5_test.h"

class Record {
public:
  explicit Record(const Image &Frame) : Portrait(Frame) {}
  Image Portrait;
};
class Visit : public Record {
public:
  using Record::Record;
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Visit Today(blankImage());
#else
  Visit Today(grabFace());
#endif
  return inferEmotion(Today.Portrait); // CLOSES
}
