// What the camera throws.
#ifndef ART5_TEST_ENGINE_MULTI_EXCEPTION_ACROSS_EVENTS_H
#define ART5_TEST_ENGINE_MULTI_EXCEPTION_ACROSS_EVENTS_H

#include "art5_test.h"

struct FaceEvent {
  Image Frame;
};
struct SceneEvent {
  Image Frame;
};
void poll();

#endif // ART5_TEST_ENGINE_MULTI_EXCEPTION_ACROSS_EVENTS_H
