// insert_after puts the gaze in the list; twin: it puts the clock in.
#include "art5_test.h"
#include <forward_list>

CONTEXT("workplace") int main() {
  std::forward_list<int> Numbers{0};
#ifdef TWIN
  Numbers.insert_after(Numbers.begin(), readClock());
#else
  Numbers.insert_after(Numbers.begin(), readGaze());
#endif
  int Sum = 0;
  for (int Number : Numbers)
    Sum += inferFromGaze(Number); // CLOSES
  return Sum;
}
