// insert_or_assign and at; twin: overwritten for the same key.
#include "art5_test.h"
#include <map>
CONTEXT("workplace") int main() {
  std::map<int, int> M;
  M.insert_or_assign(1, readGaze());
#ifdef TWIN
  M.clear();
  M.insert_or_assign(1, 3);
#endif
  return inferFromGaze(M.at(1)); // CLOSES
}
