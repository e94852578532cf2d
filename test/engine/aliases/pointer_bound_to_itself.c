// A struct member is bound to a sibling by a callee; twin: to another struct.
#include "art5_test.h"

struct Desk {
  int Seen;
  int *Current;
};
static void bind(struct Desk *D, int *Other) {
#ifdef TWIN
  D->Current = Other;
#else
  D->Current = &D->Seen;
#endif
  (void)Other;
}
static int use(struct Desk *D) {
  D->Seen = readGaze();
  return inferFromGaze(*D->Current); // CLOSES
}
CONTEXT("workplace") int main(void) {
  int Other = 0;
  struct Desk D = {0, 0};
  bind(&D, &Other);
  return use(&D);
}
