// Two static pointers lead to what was just written; twin: the first leads to
// another object.
#include "art5_test.h"

static Image Mirror, Other;
static struct {
  Image *Shown;
} Context = {&Mirror};
#ifdef TWIN
static Image *Reflected = &Other;
#else
static Image *Reflected = &Mirror;
#endif
static void look() {
  Mirror = grabFace();
  inferEmotion(*Reflected); // CLOSES
#ifndef TWIN
  inferEmotion(*Context.Shown); // CLOSES
#endif
}
CONTEXT("workplace") int main() {
  look();
  return Other.id + Context.Shown->id;
}
