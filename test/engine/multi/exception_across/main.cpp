// Catches both, judges one.
#include "Events.h"
#include "art5_test.h"

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
