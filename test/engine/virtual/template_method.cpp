// A non-virtual frame calls a virtual step with the face; twin: with a blank.
#include "art5_test.h"

class Pipeline {
public:
  virtual ~Pipeline() = default;
  int run() {
#ifdef TWIN
    Image Frame = blankImage();
#else
    Image Frame = grabFace();
#endif
    return step(Frame);
  }

private:
  virtual int step(const Image &Frame) = 0;
};
class MoodPipeline : public Pipeline {
  int step(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};

CONTEXT("workplace") int main() {
  MoodPipeline Night;
  return Night.run();
}
