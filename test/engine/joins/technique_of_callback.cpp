// A callback runs in the site and brings its technique; twin: it is given
// another.
#include "art5_test.h"

SOURCE("face_image") SOURCE("internet_images") Image downloadFace(int Index);
TECHNIQUE("untargeted_scraping") static int followLinks() { return 3; }
static int readList() { return 2; }

PURPOSE("face_database_building")
static int enrolPages(const Image &Face, int (*Next)()) {
  return Next() + Face.id;
}

int main() {
  int Links = followLinks() + readList();
#ifdef TWIN
  return enrolPages(downloadFace(1), readList) + Links;
#else
  return enrolPages(downloadFace(1), followLinks) + Links; // CLOSES
#endif
}
