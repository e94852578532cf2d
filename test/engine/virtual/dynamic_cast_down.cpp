// A dynamic_cast finds the derived frame; twin: only the other class is made.
#include "art5_test.h"

struct Event {
  virtual ~Event() = default;
};
struct FaceEvent : Event {
  Image Frame = grabFace();
};
struct SceneEvent : Event {
  Image Frame = blankImage();
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  SceneEvent Happened;
#else
  FaceEvent Happened;
#endif
  const Event &Any = Happened;
  if (auto *Face = dynamic_cast<const FaceEvent *>(&Any))
    return inferEmotion(Face->Frame); // CLOSES
  return 0;
}
