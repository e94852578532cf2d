// A thread runs a member function on its object; twin: another member.
#include "art5_test.h"
#include <thread>

class Desk {
public:
  void judge() {
    inferEmotion(Frame); // CLOSES
  }
  void file() { ++Count; }

private:
  Image Frame = grabFace();
  int Count = 0;
};

CONTEXT("workplace") int main() {
  Desk Hr;
#ifdef TWIN
  std::thread Worker(&Desk::file, &Hr);
#else
  std::thread Worker(&Desk::judge, &Hr);
#endif
  Worker.join();
}
