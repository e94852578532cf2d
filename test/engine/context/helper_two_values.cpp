// A helper that sharpens both joins only its caller's; twin: the other is
// enrolled.
#include "art5_test.h"

static Image sharpen(Image Frame) {
  Frame.pixels[0] *= 2;
  return Frame;
}

int main() {
  Image Scraped = sharpen(crawlFace());
  Image Handed = sharpen(visitorFace());
#ifdef TWIN
  enrolFace(Handed);
#else
  enrolFace(Scraped); // CLOSES
#endif
  return Scraped.id + Handed.id;
}
