// Publishing goes to every listener.
#include "Camera.h"
#include "art5_test.h"

void Camera::publish(const Image &Frame) {
  for (Listener *Each : Listeners)
    Each->onFrame(Frame);
}
