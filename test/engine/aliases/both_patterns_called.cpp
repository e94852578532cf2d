// A function is called with one object twice and with two; twin: only with two.
#include "art5_test.h"

static int take(int *To, const int *From) {
  *To = readGaze();
  return inferFromGaze(*From); // CLOSES
}
CONTEXT("workplace") int main() {
  int A = 0, B = 0;
  int Sum = take(&A, &B);
#ifdef TWIN
  A = 0;
  Sum += take(&B, &A);
#else
  Sum += take(&B, &B);
#endif
  return Sum;
}
