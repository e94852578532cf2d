// The crawler's sharpened face is enrolled; twin: it is only counted.
#include "art5_test.h"

Image sharpen(Image Frame);

int crawl() {
  Image Found = sharpen(crawlFace());
#ifndef TWIN
  enrolFace(Found); // CLOSES
#endif
  return Found.id;
}
