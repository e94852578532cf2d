// bind of a member function calls it on the object; twin: another member.
#include "art5_test.h"
#include <functional>

class Desk {
public:
  int judge(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
  int file(const Image &Frame) { return Count += Frame.id; }

private:
  int Count = 0;
};

CONTEXT("workplace") int main() {
  Desk Hr;
#ifdef TWIN
  auto Step = std::bind(&Desk::file, &Hr, std::placeholders::_1);
#else
  auto Step = std::bind(&Desk::judge, &Hr, std::placeholders::_1);
#endif
  return Step(grabFace());
}
