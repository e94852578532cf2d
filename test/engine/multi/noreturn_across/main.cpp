// The site stands behind the check.
#include "art5_test.h"

void verify(int Code);

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  verify(chance());
  return inferEmotion(Face); // CLOSES
}
