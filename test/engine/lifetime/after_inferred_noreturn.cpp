// A helper that may return is passed; twin: every path in it ends the program.
#include "art5_test.h"

[[noreturn]] void fail(int Code);

static void check(int Code) {
#ifdef TWIN
  if (Code > 3)
    fail(1);
  else
#else
  if (Code > 3)
#endif
    fail(Code);
}

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  check(chance());
  return inferEmotion(Face); // CLOSES
}
