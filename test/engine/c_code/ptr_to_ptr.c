// Two pointers to one variable; twin: to another.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int Data = 0, Other = 0;
  int *P1 = &Data;
#ifdef TWIN
  int *P2 = &Other;
#else
  int *P2 = &Data;
#endif
  {
    int D = *P1;
    D = readGaze();
    *P1 = D;
  }
  {
    int D = *P2;
    return inferFromGaze(D) + Other; // CLOSES
  }
}
