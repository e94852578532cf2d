// Keeps the plugins that announced themselves.
#include "Registry.h"
#include "art5_test.h"

static Handler Known[4];
static int Count = 0;

Registration::Registration(Handler Run) { Known[Count++ & 3] = Run; }
int runAll(const Image &Frame) {
  int Sum = 0;
  for (int Index = 0; Index < Count; ++Index)
    Sum += Known[Index](Frame);
  return Sum;
}
