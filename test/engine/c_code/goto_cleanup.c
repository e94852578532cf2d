// A goto to the cleanup skips the site; twin: it always does.
#include "art5_test.h"

CONTEXT("workplace") int main(void) {
  int Mood = 0;
  Image Frame = grabFace();
#ifdef TWIN
  goto cleanup;
#else
  if (chance())
    goto cleanup;
#endif
  Mood = inferEmotionAt(&Frame); // CLOSES
cleanup:
  return Mood + Frame.id;
}
