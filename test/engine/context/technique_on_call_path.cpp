// The technique is declared on the caller of the site; twin: on a bystander.
#include "art5_test.h"

SOURCE("face_image") SOURCE("internet_images") Image downloadFace(int Index);

#ifdef TWIN
TECHNIQUE("untargeted_scraping") static int countPages() { return 3; }
static void fill() {
#else
static int countPages() { return 3; }
TECHNIQUE("untargeted_scraping") static void fill() {
#endif
  enrolFace(downloadFace(1)); // CLOSES
}

int main() {
  fill();
  return countPages();
}
