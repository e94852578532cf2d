// Calls it on every path.
#include "art5_test.h"

void report(int Code);

void verify(int Code) { report(Code + 1); }
