// std::ignore drops a half; twin: drops the gaze.
#include "art5_test.h"
#include <tuple>
CONTEXT("workplace") int main() {
  int A = 0;
  std::tuple<int, int> T{readGaze(), 4};
#ifdef TWIN
  std::tie(std::ignore, A) = T;
#else
  std::tie(A, std::ignore) = T;
#endif
  return inferFromGaze(A); // CLOSES
}
