// An anonymous union in a struct; twin: the field beside it.
#include "art5_test.h"
typedef struct {
  union {
    int Number;
    unsigned Bits;
  };
  int Beside;
} Cell;
CONTEXT("workplace") int main(void) {
  Cell C = {{0}, 0};
  C.Number = readGaze();
#ifdef TWIN
  return inferFromGaze(C.Beside);
#else
  return inferFromGaze((int)C.Bits); // CLOSES
#endif
}
