// The path with the workplace brings the face; twin: the path without does.
#include "art5_test.h"

int judge(const Image &Frame);

CONTEXT("workplace") int staffRoom(const Image &Frame) { return judge(Frame); }
int arcade(const Image &Frame) { return judge(Frame); }

int serve() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return staffRoom(Blank) + arcade(Face);
#else
  return staffRoom(Face) + arcade(Blank);
#endif
}
