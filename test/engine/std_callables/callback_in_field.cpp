// A callback member set by the owner is run later; twin: it is never set.
#include "art5_test.h"
#include <functional>

class Button {
public:
  std::function<int()> OnPress;
  int press() { return OnPress ? OnPress() : 0; }
};

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  Button Start;
#ifndef TWIN
  Start.OnPress = [&Face] {
    return inferEmotion(Face); // CLOSES
  };
#endif
  return Start.press() + Face.id;
}
