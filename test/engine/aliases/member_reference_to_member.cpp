// A reference member is bound to another member; twin: to a third.
#include "art5_test.h"

struct Camera {
  Image Frame, Spare;
  Image &Current;
#ifdef TWIN
  Camera() : Frame(blankImage()), Spare(blankImage()), Current(Spare) {}
#else
  Camera() : Frame(blankImage()), Spare(blankImage()), Current(Frame) {}
#endif
  void take() { Frame = grabFace(); }
  void use() {
    inferEmotion(Current); // CLOSES
  }
  void run() {
    take();
    use();
  }
};
CONTEXT("workplace") int main() {
  Camera C;
  C.run();
}
