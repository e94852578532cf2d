// A suspended coroutine does nothing until resumed; twin: nobody resumes it.
#include "Generator.h"
#include "art5_test.h"
static Generator<int> moods() {
  co_yield 0;
  co_yield inferEmotion(grabFace()); // CLOSES
}
CONTEXT("workplace") int main() {
  Generator<int> All = moods();
  int Sum = 0;
#ifndef TWIN
  while (All.next())
    Sum += All.value();
#endif
  return Sum;
}
