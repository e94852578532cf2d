// A functor passed by std::ref keeps its state; twin: passed by value.
#include "art5_test.h"
#include <algorithm>
#include <functional>
#include <vector>
struct Collect {
  int Last = 0;
  void operator()(int X) { Last = X; }
};
CONTEXT("workplace") int main() {
  std::vector<int> V{readGaze()};
  Collect C;
#ifdef TWIN
  std::for_each(V.begin(), V.end(), C);
#else
  std::for_each(V.begin(), V.end(), std::ref(C));
#endif
  return inferFromGaze(C.Last); // CLOSES
}
