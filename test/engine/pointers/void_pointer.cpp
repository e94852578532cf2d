// A face passes through void *; twin: the blank image does.
#include "art5_test.h"

static int judge(const void *Data) {
  return inferEmotion(*static_cast<const Image *>(Data)); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return judge(&Blank) + Face.id;
#else
  return judge(&Face) + Blank.id;
#endif
}
