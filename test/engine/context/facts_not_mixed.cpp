// One value has all facts; twin: face and scraping lie on different call paths.
#include "art5_test.h"

SOURCE("internet_images") TECHNIQUE("untargeted_scraping") Image crawlScene();

static void store(const Image &Picture) {
  enrolFace(Picture); // CLOSES
}

int main() {
  store(visitorFace());
#ifdef TWIN
  store(crawlScene());
#else
  store(crawlFace());
#endif
}
