// A table of member functions dispatches a command; twin: the judge is not in
// it.
#include "art5_test.h"

class Desk {
public:
  using Step = void (Desk::*)();
  void capture() { Frame = grabFace(); }
  void judge() {
    inferEmotion(Frame); // CLOSES
  }
  void reset() { Count = 0; }
#ifdef TWIN
  static constexpr Step Steps[] = {&Desk::capture, &Desk::reset};
#else
  static constexpr Step Steps[] = {&Desk::capture, &Desk::judge};
#endif

private:
  Image Frame{};
  int Count = 0;
};

CONTEXT("workplace") int main() {
  Desk Hr;
  for (Desk::Step Next : Desk::Steps)
    (Hr.*Next)();
}
