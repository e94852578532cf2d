// Writing through a reference writes the object; twin: it writes blank over it.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
  Image &Alias = Frame;
#ifdef TWIN
  Alias = blankImage();
#else
  Alias.id = 7;
#endif
  return inferEmotion(Frame); // CLOSES
}
