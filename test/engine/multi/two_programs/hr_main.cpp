// The workplace program brings the face; twin: the other program does.
#include "art5_test.h"

int judge(const Image &Frame);

CONTEXT("workplace") int main() {
#ifdef TWIN
  return judge(blankImage());
#else
  return judge(grabFace());
#endif
}
