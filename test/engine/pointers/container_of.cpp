// A member's address leads back to its object; twin: the other object's member.
#include "art5_test.h"
#include <cstddef>

struct Visit {
  Image Portrait;
  int Link;
};

static Visit *ownerOf(int *Link) {
  return reinterpret_cast<Visit *>(reinterpret_cast<char *>(Link) -
                                   offsetof(Visit, Link));
}

CONTEXT("workplace") int main() {
  Visit Mine{grabFace(), 1}, Yours{blankImage(), 2};
#ifdef TWIN
  int *Found = &Yours.Link;
#else
  int *Found = &Mine.Link;
#endif
  int Mood = inferEmotion(ownerOf(Found)->Portrait); // CLOSES
  return Mood + Mine.Link + Yours.Link;
}
