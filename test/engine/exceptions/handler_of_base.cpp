// A handler of the base class catches the derived; twin: an earlier one does.
#include "art5_test.h"

struct Event {
  Image Frame;
};
struct FaceEvent : Event {};
struct SceneEvent : Event {};

static void poll() { throw FaceEvent{{grabFace()}}; }

CONTEXT("workplace") int main() {
  try {
    poll();
#ifdef TWIN
  } catch (const FaceEvent &Other) {
#else
  } catch (const SceneEvent &Other) {
#endif
    return Other.Frame.id;
  } catch (const Event &Any) {
    return inferEmotion(Any.Frame); // CLOSES
  }
  return 0;
}
