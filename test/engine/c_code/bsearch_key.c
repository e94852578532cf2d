// bsearch hands the key to the comparator; twin: a clean key.
#include "art5_test.h"
#include <stdlib.h>
static int compare(const void *Key, const void *Item) {
  return inferFromGaze(*(const int *)Key) - *(const int *)Item; // CLOSES
}
CONTEXT("workplace") int main(void) {
  int Items[4] = {1, 2, 3, 4};
#ifdef TWIN
  int Key = readClock();
#else
  int Key = readGaze();
#endif
  return bsearch(&Key, Items, 4, sizeof(int), compare) != 0;
}
