// Two objects of a class are apart; twin: the clean one is asked.
#include "art5_test.h"

class Console {
public:
  void show(const Image &Frame) { Shown = Frame; }
  const Image &shown() const { return Shown; }

private:
  Image Shown{};
};

CONTEXT("workplace") int main() {
  Console Desk, Hall;
  Desk.show(grabFace());
  Hall.show(blankImage());
#ifdef TWIN
  return inferEmotion(Hall.shown());
#else
  return inferEmotion(Desk.shown()); // CLOSES
#endif
}
