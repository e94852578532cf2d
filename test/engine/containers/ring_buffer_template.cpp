// A hand-written ring buffer keeps its elements; twin: another instance is
// read.
#include "art5_test.h"

template <typename T, int N> class Ring {
public:
  void push(const T &Value) { Slots[Head++ % N] = Value; }
  const T &latest() const { return Slots[(Head + N - 1) % N]; }

private:
  T Slots[N] = {};
  int Head = 0;
};

CONTEXT("workplace") int main() {
  Ring<Image, 4> Faces, Scenes;
  Faces.push(grabFace());
  Scenes.push(blankImage());
#ifdef TWIN
  return inferEmotion(Scenes.latest());
#else
  return inferEmotion(Faces.latest()); // CLOSES
#endif
}
