// main calls into the other file; twin: it does not.
#include "art5_test.h"

int judge(const Image &Frame);

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  return Face.id;
#else
  return judge(Face);
#endif
}
