// A destructor runs at scope end and judges; twin: the object is never made.
#include "art5_test.h"

class Session {
public:
  explicit Session(const Image &Frame) : Frame(Frame) {}
  ~Session() {
    inferEmotion(Frame); // CLOSES
  }

private:
  Image Frame;
};

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifndef TWIN
  Session Open(Face);
#endif
  return Face.id;
}
