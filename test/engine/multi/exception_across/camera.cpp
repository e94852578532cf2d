// A face thrown in one file is caught in another; twin: another type is thrown.
#include "Events.h"
#include "art5_test.h"

void poll() {
#ifdef TWIN
  throw SceneEvent{grabFace()};
#else
  throw FaceEvent{grabFace()};
#endif
}
