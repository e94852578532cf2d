// Each setter of a builder returns it; twin: the last setter overwrites.
#include "art5_test.h"

class Request {
public:
  Request &frame(const Image &Value) {
    Frame = Value;
    return *this;
  }
  Request &door(int Value) {
    Door = Value;
    return *this;
  }
  Image Frame{};
  int Door = 0;
};

CONTEXT("workplace") int main() {
  Request Ask;
#ifdef TWIN
  Ask.frame(grabFace()).frame(blankImage());
#else
  Ask.frame(grabFace()).door(3);
#endif
  return inferEmotion(Ask.Frame); // CLOSES
}
