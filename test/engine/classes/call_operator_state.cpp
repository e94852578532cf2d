// A function object keeps the face it was made with; twin: a blank image.
#include "art5_test.h"

class Judge {
public:
  explicit Judge(const Image &Frame) : Frame(Frame) {}
  int operator()() const {
    return inferEmotion(Frame); // CLOSES
  }

private:
  Image Frame;
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Judge Ask(blankImage());
#else
  Judge Ask(grabFace());
#endif
  return Ask();
}
