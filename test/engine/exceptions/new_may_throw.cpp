// new may throw; twin: with nothrow nothing does.
#include "art5_test.h"
#include <new>
CONTEXT("workplace") int main() {
  int Seen = readGaze();
  try {
#ifdef TWIN
    int *Many = new (std::nothrow) int[1000];
#else
    int *Many = new int[1000];
#endif
    delete[] Many;
  } catch (...) {
    return inferFromGaze(Seen); // CLOSES
  }
  return 0;
}
