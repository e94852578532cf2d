// A site method reads the member that holds the face; twin: it reads the other.
#include "art5_test.h"

class Estimator {
public:
  void load(const Image &Frame) { Input = Frame; }
  PURPOSE("emotion_inference") int run() const {
#ifdef TWIN
    return Idle.id;
#else
    return Input.id; // CLOSES
#endif
  }
  int idle() const { return Idle.id; }

private:
  Image Input{};
  Image Idle{};
};

CONTEXT("workplace") int main() {
  Estimator Mood;
  Mood.load(grabFace());
  return Mood.run();
}
