// A delegating constructor passes the face on; twin: it passes a blank image.
#include "art5_test.h"

class Visit {
public:
  explicit Visit(const Image &Frame) : Portrait(Frame) {}
#ifdef TWIN
  Visit() : Visit(blankImage()) {}
#else
  Visit() : Visit(grabFace()) {}
#endif
  const Image &portrait() const { return Portrait; }

private:
  Image Portrait;
};

CONTEXT("workplace") int main() {
  Visit Today;
  return inferEmotion(Today.portrait()); // CLOSES
}
