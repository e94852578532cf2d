// The site calls a function with the technique; twin: it calls the other one.
#include "art5_test.h"

SOURCE("face_image") SOURCE("internet_images") Image downloadFace(int Index);
TECHNIQUE("untargeted_scraping") static int followLinks() { return 3; }
static int readList() { return 2; }

PURPOSE("face_database_building") static int enrolPage(const Image &Face) {
#ifdef TWIN
  return readList() + Face.id;
#else
  return followLinks() + Face.id;
#endif
}

int main() {
  return enrolPage(downloadFace(1)) + readList() + followLinks(); // CLOSES
}
