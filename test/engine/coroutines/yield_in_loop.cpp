// A value computed in the coroutine's loop is yielded; twin: it is replaced
// there.
#include "Generator.h"
#include "art5_test.h"

static Generator<int> gazes(int Count) {
  for (int Index = 0; Index < Count; ++Index) {
    int Number = readGaze();
#ifdef TWIN
    Number = readClock();
#endif
    co_yield Number;
  }
}

CONTEXT("workplace") int main() {
  auto Stream = gazes(3);
  int Sum = 0;
  while (Stream.next())
    Sum += inferFromGaze(Stream.value()); // CLOSES
  return Sum;
}
