// A face is blended with a picture from the internet; twin: it is left alone.
#include "art5_test.h"

SOURCE("face_image") TECHNIQUE("untargeted_scraping") Image gatherFace();
SOURCE("internet_images") Image downloadScene();

int main() {
  Image Face = gatherFace();
  Image Scene = downloadScene();
#ifdef TWIN
  Scene.pixels[1] += 1;
#else
  Face.pixels[1] += Scene.pixels[1];
#endif
  enrolFace(Face); // CLOSES
  return Scene.id;
}
