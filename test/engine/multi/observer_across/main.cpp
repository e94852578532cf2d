// A listener attached to the camera judges; twin: it is attached to the other
// one.
#include "Camera.h"
#include "art5_test.h"

struct MoodListener : Listener {
  void onFrame(const Image &Frame) override {
    inferEmotion(Frame); // CLOSES
  }
};

CONTEXT("workplace") int main() {
  Camera Door, Roof;
  MoodListener Mood;
#ifdef TWIN
  Roof.attach(&Mood);
#else
  Door.attach(&Mood);
#endif
  Door.publish(grabFace());
  Roof.publish(blankImage());
}
