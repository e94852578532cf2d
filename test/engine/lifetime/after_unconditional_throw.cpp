// A validator that may throw is passed; twin: it always throws.
#include "art5_test.h"

static void validate(int Id) {
#ifndef TWIN
  if (Id < 0)
#endif
    throw Id;
}

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  try {
    validate(Face.id);
    return inferEmotion(Face); // CLOSES
  } catch (int Code) {
    return Code;
  }
}
