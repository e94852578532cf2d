// A handler of an own type that is thrown; twin: only the library throws.
#include "art5_test.h"
#include <vector>
struct Fault {};
static void grow(std::vector<int> &List) {
  List.push_back(1);
#ifndef TWIN
  if (List.size() > 3)
    throw Fault();
#endif
}
CONTEXT("workplace") int main() {
  int Seen = readGaze();
  std::vector<int> List;
  try {
    grow(List);
  } catch (const Fault &) {
    return inferFromGaze(Seen); // CLOSES
  }
  return 0;
}
