// A pointer to a member function is called; twin: it points to another method.
#include "art5_test.h"

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
  int (Desk::*Step)(const Image &) = &Desk::file;
#else
  int (Desk::*Step)(const Image &) = &Desk::judge;
#endif
  return (Hr.*Step)(grabFace());
}
