// A default argument comes from the static type; twin: from the blank override.
#include "art5_test.h"

struct Viewer {
  virtual ~Viewer() = default;
  virtual int view(const Image &Frame = grabFace()) { return Frame.id; }
};
struct MoodViewer : Viewer {
  int view(const Image &Frame = blankImage()) override {
    return inferEmotion(Frame); // CLOSES
  }
};

CONTEXT("workplace") int main() {
  MoodViewer Used;
#ifdef TWIN
  MoodViewer &Shown = Used;
#else
  Viewer &Shown = Used;
#endif
  return Shown.view();
}
