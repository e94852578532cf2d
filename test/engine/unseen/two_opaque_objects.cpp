// Two opaque objects are apart; twin: the one fed with blanks is drained.
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
  Codec Faces, Scenes;
  Faces.feed(grabFace());
  Scenes.feed(blankImage());
#ifdef TWIN
  return inferEmotion(Scenes.drain());
#else
  return inferEmotion(Faces.drain()); // CLOSES
#endif
}
