// A context on a class holds for its methods; twin: the class declares none.
#include "art5_test.h"

#ifdef TWIN
class Terminal {
#else
class CONTEXT("workplace") Terminal {
#endif
public:
  int judge(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
};

int main() { return Terminal().judge(grabFace()); }
