// Makes one of the two.
#include "Reviewer.h"
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  Reviewer *Used = makeSize();
#else
  Reviewer *Used = makeMood();
#endif
  int Result = Used->review(grabFace());
  delete Used;
  return Result;
}
