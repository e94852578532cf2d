// Accessors of accessors reach the frame; twin: the last one gives the other.
#include "art5_test.h"

class Lens {
public:
  Image &view() { return View; }
  Image &dark() { return Dark; }

private:
  Image View{}, Dark{};
};
class Camera {
public:
  Lens &front() { return Front; }

private:
  Lens Front;
};
class Desk {
public:
  Camera &camera() { return Top; }

private:
  Camera Top;
};

CONTEXT("workplace") int main() {
  Desk Mine;
  Mine.camera().front().view() = grabFace();
#ifdef TWIN
  return inferEmotion(Mine.camera().front().dark());
#else
  return inferEmotion(Mine.camera().front().view()); // CLOSES
#endif
}
