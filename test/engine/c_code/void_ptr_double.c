// A void pointer to a pointer and back; twin: another variable.
#include "art5_test.h"
static int sink(void *Raw) {
  int **PP = (int **)Raw;
  int Data = **PP;
  return inferFromGaze(Data); // CLOSES
}
CONTEXT("workplace") int main(void) {
  int Data = readGaze(), Other = 1;
#ifdef TWIN
  int *P = &Other;
#else
  int *P = &Data;
#endif
  return sink(&P) + Data + Other;
}
