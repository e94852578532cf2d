// A buffer; twin: memset before the sink.
#include "art5_test.h"
#include <string.h>
CONTEXT("workplace") int main(void) {
  Image Face = grabFace();
#ifdef TWIN
  memset(&Face, 0, sizeof Face);
#endif
  return inferEmotionAt(&Face); // CLOSES
}
