// A function of another file may return; twin: it never does.
#include "art5_test.h"
#include <cstdlib>

void report(int Code) {
#ifndef TWIN
  if (Code > 3)
#endif
    std::exit(Code);
}
