// std::invoke calls a member function; twin: another member function.
#include "art5_test.h"
#include <functional>

struct Desk {
  int judge(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
  int file(const Image &Frame) { return Frame.id; }
};

CONTEXT("workplace") int main() {
  Desk Hr;
#ifdef TWIN
  return std::invoke(&Desk::file, Hr, grabFace());
#else
  return std::invoke(&Desk::judge, Hr, grabFace());
#endif
}
