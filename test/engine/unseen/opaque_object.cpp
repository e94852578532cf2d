// A bodiless method stores in its object, another gives it back; twin: a blank.
#include "art5_test.h"

class Codec {
public:
  Codec();
  void feed(const Image &Raw);
  Image drain() const;

private:
  void *State;
};

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  Codec Decoder;
#ifdef TWIN
  Decoder.feed(Blank);
#else
  Decoder.feed(Face);
#endif
  return inferEmotion(Decoder.drain()) + Face.id + Blank.id; // CLOSES
}
