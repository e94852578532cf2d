// Words through an istream_iterator; twin: from another stream.
#include "art5_test.h"
#include <iterator>
#include <sstream>
#include <string>
#include <vector>
CONTEXT("workplace") int main() {
  std::stringstream A, B;
  A << readGaze();
  B << readClock();
#ifdef TWIN
  std::vector<int> V{std::istream_iterator<int>(B), std::istream_iterator<int>()};
#else
  std::vector<int> V{std::istream_iterator<int>(A), std::istream_iterator<int>()};
#endif
  return inferFromGaze(V[0]); // CLOSES
}
