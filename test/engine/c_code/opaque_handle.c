// An opaque handle on the heap; twin: a second handle.
#include "art5_test.h"
#include <stdlib.h>
typedef struct handle *handle_t;
struct handle { int Value; };
static handle_t make(void) { return calloc(1, sizeof(struct handle)); }
static void put(handle_t H, int V) { H->Value = V; }
static int get(handle_t H) { return H->Value; }
CONTEXT("workplace") int main(void) {
  handle_t A = make(), B = make();
  put(A, readGaze());
  put(B, readClock());
#ifdef TWIN
  int R = inferFromGaze(get(B));
#else
  int R = inferFromGaze(get(A)); // CLOSES
#endif
  free(A);
  free(B);
  return R;
}
