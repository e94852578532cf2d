// A camera that notifies listeners.
#ifndef ART5_TEST_ENGINE_MULTI_OBSERVER_ACROSS_CAMERA_H
#define ART5_TEST_ENGINE_MULTI_OBSERVER_ACROSS_CAMERA_H

#include "art5_test.h"
#include <vector>

struct Listener {
  virtual ~Listener() = default;
  virtual void onFrame(const Image &Frame) = 0;
};

class Camera {
public:
  void attach(Listener *New) { Listeners.push_back(New); }
  void publish(const Image &Frame);

private:
  std::vector<Listener *> Listeners;
};

#endif // ART5_TEST_ENGINE_MULTI_OBSERVER_ACROSS_CAMERA_H
