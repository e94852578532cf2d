// A checking macro aborts; twin: behind the tainted assignment.
#include "art5_test.h"
#include <stdlib.h>
#define CHECK(X) do { if (!(X)) abort(); } while (0)
#ifdef TWIN
#define OK 0
#else
#define OK 1
#endif
CONTEXT("workplace") int main(void) {
  int Data = readGaze();
  CHECK(OK);
  return inferFromGaze(Data); // CLOSES
}
