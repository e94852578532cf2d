// The handler of the thrown type sees it; twin: another type is thrown.
#include "art5_test.h"

struct FaceEvent {
  Image Frame;
};
struct SceneEvent {
  Image Frame;
};

static void poll() {
#ifdef TWIN
  throw SceneEvent{grabFace()};
#else
  throw FaceEvent{grabFace()};
#endif
}

CONTEXT("workplace") int main() {
  try {
    poll();
  } catch (const FaceEvent &Event) {
    return inferEmotion(Event.Frame); // CLOSES
  } catch (const SceneEvent &Event) {
    return Event.Frame.id;
  }
  return 0;
}
