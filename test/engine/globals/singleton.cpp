// A singleton's field written in one place is read in another; twin: other
// field.
#include "art5_test.h"

class Registry {
public:
  static Registry &instance() {
    static Registry Only;
    return Only;
  }
  Image Portrait{};
  Image Badge{};
};

static void capture() {
#ifdef TWIN
  Registry::instance().Badge = grabFace();
#else
  Registry::instance().Portrait = grabFace();
#endif
}

CONTEXT("workplace") int main() {
  capture();
  return inferEmotion(Registry::instance().Portrait); // CLOSES
}
